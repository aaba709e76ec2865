import { readDayHeading } from './dayHeading.ts'
import type { ImportContext, ImportDay } from './preview.ts'

/** The days of a sheet in the order they are named; naming one again returns to it. */
export type DayList = {
  readonly days: readonly ImportDay[]
  /** The day named by a heading, a cell or a date; undefined when the text names none. */
  named(text: string): number | undefined
  /** A day by its very words, dated or not. */
  titled(text: string): number
  /** Where items before any heading belong. */
  unnamed(): number
}

export function dayList(context: ImportContext): DayList {
  const days: ImportDay[] = []
  const byKey = new Map<string, number>()
  const add = (key: string, day: Omit<ImportDay, 'index'>) => {
    const known = byKey.get(key)
    if (known !== undefined) return known
    const index = days.length
    days.push({ index, ...day })
    byKey.set(key, index)
    return index
  }
  const named = (text: string) => {
    const heading = readDayHeading(text, context)
    return heading && add(heading.date ?? heading.title.toLowerCase(), heading)
  }
  return {
    days,
    named,
    titled: (text) =>
      named(text) ??
      add(text.toLowerCase(), { title: text.slice(0, 100), doubts: ['dateMissing'] }),
    unnamed: () =>
      add(
        '',
        context.weddingDate === undefined
          ? { title: '', doubts: ['dateMissing'] }
          : { title: '', date: context.weddingDate, doubts: [] },
      ),
  }
}
