import { VENDOR_STAGES, type VendorData } from '#shared/schema/vendor.ts'

/** Minutes from local midnight of the wedding's day. */
export type Minute = number

export type VendorStanding =
  /** They said themselves that they come after their call time. */
  | { kind: 'late'; eta: Minute | null }
  /** Neither on the way nor here a quarter of an hour after their call time. */
  | { kind: 'noContact' }
  | { kind: 'expected'; eta: Minute }
  | { kind: 'fine' }

const PATIENCE_MIN = 15
const DAY = 1440

/**
 * How a vendor stands against their call time; derived, never stored.
 *
 * @param now undefined before and after the day, when only what they said counts
 */
export function vendorStanding(data: VendorData, now: Minute | undefined): VendorStanding {
  const { callTime, stage, eta } = data
  const step = stage === undefined ? -1 : VENDOR_STAGES.indexOf(stage)
  if (step >= VENDOR_STAGES.indexOf('arrived')) return { kind: 'fine' }
  if (eta) {
    return callTime !== undefined && eta.at > callTime
      ? { kind: 'late', eta: eta.at }
      : { kind: 'expected', eta: eta.at }
  }
  if (now === undefined || callTime === undefined || now - callTime > DAY) return { kind: 'fine' }
  if (stage === 'enRoute') return now > callTime ? { kind: 'late', eta: null } : { kind: 'fine' }
  return now >= callTime + PATIENCE_MIN ? { kind: 'noContact' } : { kind: 'fine' }
}

/**
 * Minutes on the venue's clock since midnight of a date; a wall clock is all that a call time needs.
 *
 * @param date `YYYY-MM-DD`
 */
export function minuteAtVenue(zone: string, date: string, instant: number): Minute {
  const parts = new Map(
    formatFor(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  const today = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
  const days = Math.round((Date.parse(today) - Date.parse(date)) / 86_400_000)
  return days * DAY + Number(parts.get('hour')) * 60 + Number(parts.get('minute'))
}

/** UTC where this device does not know the zone, since a record may name any. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const options = {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone })
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
  }
}
