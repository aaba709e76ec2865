import { getTimes } from 'suncalc'
import type { SunMinutes } from './planItem.ts'
import { instantOfMinute, minuteOfInstant, type TemporalApi, type VenueDay } from './venueClock.ts'

/** Degrees: north and east are positive. */
export type Coordinates = { latitude: number; longitude: number }

/**
 * Sunrise, start of the evening's golden hour (sun 6° high) and sunset as the venue's clocks show
 * them, to the minute. What does not happen that day (polar summer and winter) is missing.
 */
export function sunMinutes(
  temporal: TemporalApi,
  day: VenueDay,
  { latitude, longitude }: Coordinates,
): SunMinutes {
  const noon = instantOfMinute(temporal, day, 720)
  const times = getTimes(new Date(noon), latitude, longitude)
  const result: SunMinutes = {}
  for (const name of ['sunrise', 'goldenHour', 'sunset'] as const) {
    const at = times[name]
    if (at === null || Number.isNaN(at.getTime())) continue
    result[name] = minuteOfInstant(temporal, day, at.getTime() + 30_000)
  }
  return result
}
