import { clockIn, minutesUntil } from '#shared/schedule/localClock.ts'
import type { PlannedStart } from './plannedStart.ts'

/** A moment that far ahead is not for a locked screen, unless it is today. */
const NEAR_MIN = 180
/** Less than this is within what everybody allows for; a fixed time is told to the minute. */
const LEAST_MIN = 5

/**
 * Whether a moment that moved is worth a notice: far enough, and soon enough at the venue, where
 * `dates` are those of its days. What is over was told by the day itself.
 */
export function isWorthTelling(
  from: PlannedStart,
  to: PlannedStart,
  venue: { zone: string; dates: ReadonlyMap<string, string>; now: number },
): boolean {
  const shown = clockIn(venue.zone, venue.now)
  const before = venue.dates.get(from.day)
  const after = venue.dates.get(to.day)
  if (!shown || before === undefined || after === undefined) return false
  const wasIn = minutesUntil(shown, before, from.at)
  const isIn = minutesUntil(shown, after, to.at)
  if (Math.abs(isIn - wasIn) < (to.pin || from.pin ? 1 : LEAST_MIN)) return false
  if (Math.max(wasIn, isIn) < 0) return false
  const isToday = before === shown.date || after === shown.date
  return isToday || Math.min(wasIn, isIn) <= NEAR_MIN
}
