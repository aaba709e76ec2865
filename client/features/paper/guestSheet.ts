import type { GuestScheduleData } from '#shared/schema/guestSchedule.ts'
import type { SheetDay, SheetRow } from './runSheet.ts'

/**
 * What everybody may read: the moments of the newest published schedule at the times people were told,
 * whatever has moved since. A day is named by its record, or by nothing where guests may not see it.
 */
export function guestSheet(
  schedule: Pick<GuestScheduleData, 'moments'> | undefined,
  titles: ReadonlyMap<string, string>,
): readonly SheetDay[] {
  const days = new Map<string, { date: string; rows: SheetRow[] }>()
  for (const [id, moment] of Object.entries(schedule?.moments ?? {})) {
    const day = days.get(moment.day) ?? { date: moment.date, rows: [] }
    days.set(moment.day, day)
    day.rows.push({
      id,
      start: moment.start,
      end: moment.end,
      title: moment.title,
      place: moment.place ?? '',
      who: [],
      notes: '',
      category: '',
      isFixed: false,
      isKey: false,
      isSkipped: false,
      isOwn: false,
      told: null,
    })
  }
  return [...days]
    .map(([id, { date, rows }]): SheetDay => ({
      id,
      title: titles.get(id) ?? '',
      date,
      rows: rows.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1)),
    }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
}
