import type { DayData } from '#shared/schema/day.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { WeddingData } from '#shared/schema/wedding.ts'
import { weddingWhen, type WeddingWhen } from '../../data/replica/weddingDates.ts'
import type { TypedRecord } from '../../data/recordStores.ts'

const FIRST: Record<WeddingWhen['when'], number> = { today: 0, ahead: 1, past: 2 }

/** Weddings by which is meant most likely: today's, then the soonest ahead, then the last one over. */
export function weddingOrder(
  weddings: readonly TypedRecord<WeddingData>[],
  days: readonly TypedRecord<DayData>[],
  now: number,
): readonly ScopeName[] {
  const dates = Map.groupBy(days, ({ scope }) => scope)
  return weddings
    .map(({ scope, data }) => {
      const own = dates.get(scope)?.map((one) => one.data.date) ?? []
      return { scope, ...weddingWhen([data.date, ...own], data.zone, now) }
    })
    .toSorted(
      (a, b) => FIRST[a.when] - FIRST[b.when] || a.days - b.days || (a.scope < b.scope ? -1 : 1),
    )
    .map(({ scope }) => scope)
}
