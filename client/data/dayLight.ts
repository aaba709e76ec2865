import type { DayData } from '#shared/schema/day.ts'
import type { WeddingData } from '#shared/schema/wedding.ts'
import type { SunMinutes } from '#shared/schedule/planItem.ts'
import { sunMinutes } from '#shared/schedule/sun.ts'
import type { TemporalApi } from '#shared/schedule/venueClock.ts'
import { realDate } from './realDate.ts'
import { knownZone } from './venueZone.ts'

/** The light of one day: as its record has it, and as it follows from where the wedding is. */
export type DayLight = {
  id: string
  date: string
  kept: SunMinutes | undefined
  /** Null: nobody has said where it is. */
  reckoned: SunMinutes | null
}

/** What a time may be off before it is another one: hills and houses do as much. */
const CLOSE_MIN = 3

/**
 * Sunrise, golden hour and sunset of each day, worked out on the device.
 *
 * @param days in any order; the answer is by date
 */
export function dayLight(
  temporal: TemporalApi,
  wedding: Pick<WeddingData, 'places' | 'zone'>,
  days: readonly { id: string; data: Pick<DayData, 'date' | 'sun'> }[],
): readonly DayLight[] {
  const coords = coordsOf(wedding)
  const zone = knownZone(wedding.zone)
  return days
    .map(({ id, data }): DayLight => {
      const date = realDate(data.date)
      const reckoned =
        coords &&
        sunMinutes(temporal, { date, zone }, { latitude: coords.lat, longitude: coords.lon })
      return { id, date, kept: data.sun, reckoned }
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** Of the venue, else of the first place that has any. */
function coordsOf({ places }: Pick<WeddingData, 'places'>) {
  const all = [places['venue'], ...Object.values(places)]
  return all.find((place) => place?.coords !== undefined)?.coords ?? null
}

/** Whether what the run sheet goes by is not what the sun does there. */
export function isOtherLight({ kept, reckoned }: DayLight): boolean {
  if (reckoned === null) return false
  return (['sunrise', 'goldenHour', 'sunset'] as const).some((name) => {
    const [had, is] = [kept?.[name], reckoned[name]]
    if (had === undefined || is === undefined) return had !== is
    return Math.abs(had - is) > CLOSE_MIN
  })
}

/**
 * What the days get where a place moves: those that went by the sun of the old one, and those that
 * had none. What somebody wrote down otherwise stays.
 */
export function lightSteps(
  temporal: TemporalApi,
  before: Pick<WeddingData, 'places' | 'zone'>,
  after: Pick<WeddingData, 'places' | 'zone'>,
  days: readonly { id: string; data: Pick<DayData, 'date' | 'sun'> }[],
): readonly { id: string; sun: SunMinutes }[] {
  const was = new Map(dayLight(temporal, before, days).map((one) => [one.id, one]))
  return dayLight(temporal, after, days).flatMap((one) => {
    const old = was.get(one.id)
    const followed = old?.kept === undefined || (old.reckoned !== null && !isOtherLight(old))
    return one.reckoned && followed && isOtherLight(one) ? [{ id: one.id, sun: one.reckoned }] : []
  })
}
