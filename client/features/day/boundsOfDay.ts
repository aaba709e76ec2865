import type { DayBound } from '#shared/schedule/limits.ts'
import { dayBounds } from './dayBounds.ts'
import type { Day } from './useDay.ts'

/** What bounds the day that is open. */
export function boundsOfDay({ current, days, wedding, items, vendors }: Day): readonly DayBound[] {
  if (!current) return []
  const isWeddingDay = days.length === 1 || current.record.data.date === wedding?.data.date
  return dayBounds(current.record.data, items, vendors, isWeddingDay)
}
