import type { DayData } from '#shared/schema/day.ts'
import type { WeddingData } from '#shared/schema/wedding.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { weddingWhen, type WeddingWhen } from '../../data/replica/weddingDates.ts'

export type WeddingEntry = WeddingWhen & { record: TypedRecord<WeddingData> }

export type WeddingList = {
  today: readonly WeddingEntry[]
  /** Soonest first. */
  ahead: readonly WeddingEntry[]
  /** Latest first. */
  past: readonly WeddingEntry[]
}

/** Weddings by what is next. A wedding of several days is today on each of them. */
export function weddingList(
  weddings: readonly TypedRecord<WeddingData>[],
  days: readonly TypedRecord<DayData>[],
  now: number,
): WeddingList {
  const dates = Map.groupBy(days, ({ scope }) => scope)
  const entries = weddings.map((record) => {
    const own = dates.get(record.scope)?.map(({ data }) => data.date) ?? []
    return { record, ...weddingWhen([record.data.date, ...own], record.data.zone, now) }
  })
  const of = (when: WeddingWhen['when']) => entries.filter((entry) => entry.when === when)
  const by = (a: WeddingEntry, b: WeddingEntry) =>
    a.days - b.days || (a.record.id < b.record.id ? -1 : 1)
  return {
    today: of('today').toSorted(by),
    ahead: of('ahead').toSorted(by),
    past: of('past').toSorted(by),
  }
}
