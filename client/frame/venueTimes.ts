import { knownZone } from '../data/venueZone.ts'

export type VenueTimes = {
  /** Calendar date of an instant at the venue, YYYY-MM-DD. */
  dateOf: (instant: number) => string
  /** "14:05" at the venue. */
  timeOf: (instant: number) => string
}

const made = new Map<string, VenueTimes>()

/** Reads instants on the clocks of a zone; made once for each, since a list asks thousands of times. */
export function venueTimes(zone: string): VenueTimes {
  const known = made.get(zone)
  if (known) return known
  const timeZone = knownZone(zone)
  const date = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  const times = {
    dateOf: (instant: number) => date.format(instant),
    timeOf: (instant: number) => time.format(instant),
  }
  made.set(zone, times)
  return times
}
