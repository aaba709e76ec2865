import { phaseOf } from '#shared/schedule/dayPhase.ts'
import { minuteOfInstant, type TemporalApi } from '#shared/schedule/venueClock.ts'
import { realDate } from './realDate.ts'

/** Where a day stands for those who read its times. */
export type DayNow = {
  /** The minute it is at the venue, counted from the beginning of that day; null: not known, or ahead. */
  now: number | null
  /** As on the team's own screen: past midnight a day goes on until its last moment is over. */
  isOn: boolean
}

type Timed = { start: number; end: number }

/** @param temporal null: not here yet */
export function guestDayNow(
  temporal: TemporalApi | null,
  { date, zone }: { date: string; zone: string },
  moments: readonly Timed[],
  instant: number,
): DayNow {
  if (!temporal) return { now: null, isOn: false }
  const minute = minuteOfInstant(temporal, { date: realDate(date), zone }, instant)
  const lastEnd = moments.length ? Math.max(...moments.map(({ end }) => end)) : undefined
  return {
    now: minute < 0 ? null : minute,
    isOn: phaseOf(minute, lastEnd).kind === 'live',
  }
}

/**
 * What comes next, and in how many minutes. In the small hours two days may be on: the earlier one
 * has the word as long as something of it is still to come.
 *
 * @param days in the order of their dates
 * @returns null: no day is on, or nothing more comes on it
 */
export function nextForGuests<Moment extends Timed>(
  days: readonly (DayNow & { moments: readonly Moment[] })[],
): { moment: Moment; inMin: number } | null {
  for (const { now, isOn, moments } of days) {
    if (!isOn || now === null) continue
    const moment = moments.find(({ start }) => start >= now)
    if (moment) return { moment, inMin: moment.start - now }
  }
  return null
}
