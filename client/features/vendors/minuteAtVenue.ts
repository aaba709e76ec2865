import type { Minute } from '#shared/schedule/planItem.ts'

const DAY = 1440

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
