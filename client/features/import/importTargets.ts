import type { DayData } from '#shared/schema/day.ts'
import type { ImportDay, ImportPreview } from './parse/preview.ts'

export const NEW_DAY = 'new'
export const NO_DAY = 'none'

export type WeddingDay = { id: string; data: DayData }

/** The days a sheet speaks of; a sheet without any heading has one. */
export function sheetDays(preview: ImportPreview): readonly ImportDay[] {
  const known = new Map(preview.days.map((day) => [day.index, day]))
  for (const { day } of preview.items) {
    if (!known.has(day)) known.set(day, { index: day, title: '', doubts: [] })
  }
  return [...known.values()].toSorted((a, b) => a.index - b.index)
}

/**
 * Where each day of the sheet goes: what was chosen, else the day of the same date, else of the same
 * name, else the wedding's own where the sheet has one day only, else a new one.
 *
 * @param chosen by place in the sheet
 */
export function dayTargets(
  sheet: readonly ImportDay[],
  days: readonly WeddingDay[],
  chosen: Readonly<Record<string, string>>,
  parts: { weddingDate: string; mayCreate: boolean },
): ReadonlyMap<number, string> {
  const known = new Set(days.map(({ id }) => id))
  return new Map(
    sheet.map((one) => {
      const wanted = chosen[one.index]
      const stands =
        wanted !== undefined &&
        (known.has(wanted) || wanted === NO_DAY || (wanted === NEW_DAY && parts.mayCreate))
      return [one.index, stands ? wanted : proposed(one)] as const
    }),
  )

  function proposed(one: ImportDay): string {
    const sameDate = days.find(({ data }) => data.date === one.date)
    if (sameDate) return sameDate.id
    const sameName = days.find(({ data }) => plain(data.title) === plain(one.title))
    if (sameName && one.date === undefined) return sameName.id
    const own = days.find(({ data }) => data.date === parts.weddingDate) ?? days[0]
    if (one.date === undefined && sheet.length === 1 && own) return own.id
    if (parts.mayCreate) return NEW_DAY
    return own?.id ?? NO_DAY
  }
}

function plain(text: string): string {
  return text.trim().toLocaleLowerCase()
}
