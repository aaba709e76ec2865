import type { DayData } from '#shared/schema/day.ts'
import type { VendorData } from '#shared/schema/vendor.ts'
import type { DayBound } from '#shared/schedule/limits.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import type { ItemRecord } from './dayView.ts'

/**
 * What bounds a day: its own limits, and the hours its vendors are booked for.
 *
 * @param isWeddingDay vendors name one end of their time, which is that of the wedding's own date
 */
export function dayBounds(
  day: Pick<DayData, 'limits'>,
  items: readonly ItemRecord[],
  vendors: readonly TypedRecord<VendorData>[],
  isWeddingDay: boolean,
): readonly DayBound[] {
  const limits = Object.entries(day.limits ?? {}).map(([id, { what, at, tell }]): DayBound => {
    return {
      id: `limit ${id}`,
      kind: 'limit',
      what,
      at,
      tell: Object.keys(tell ?? {}),
      items: null,
    }
  })
  const coverage = vendors.flatMap(({ id, data }): DayBound[] => {
    if (!isWeddingDay || data.endsAt === undefined) return []
    const own = items.filter((item) => item.data.responsible?.[id] ?? item.data.needs?.[id])
    if (own.length === 0) return []
    const ids = new Set(own.map((item) => item.id))
    return [{ id, kind: 'coverage', what: data.name, at: data.endsAt, tell: [id], items: ids }]
  })
  return [...limits, ...coverage]
}
