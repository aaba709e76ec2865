import { useMemo } from 'react'
import { day as dayType } from '#shared/schema/day.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { arrivalsByDay, type Arrivals } from '#shared/schedule/arrivalsByDay.ts'
import { minuteOfInstant } from '#shared/schedule/venueClock.ts'
import { realDate } from '../realDate.ts'
import { knownZone } from '../venueZone.ts'
import { useRecord } from './useRecord.ts'
import { useRecords } from './useRecords.ts'
import { useTemporal } from './useTemporal.ts'

const NONE: ReadonlyMap<string, Arrivals> = new Map()

/** By day: from when on what needs a vendor may begin; whatever shows times reads it (P7). */
export function useArrivals(scope: ScopeName | null): ReadonlyMap<string, Arrivals> {
  const wedding = useRecord(weddingType, scope, scope && scopeId(scope))
  const days = useRecords(dayType, scope)
  const vendors = useRecords(vendor, scope)
  const temporal = useTemporal()
  const zone = knownZone(wedding?.data.zone ?? 'UTC')
  return useMemo(() => {
    if (!temporal || vendors.every(({ data }) => !data.eta)) return NONE
    return arrivalsByDay(
      vendors,
      days.map(({ id, data }) => {
        const day = { date: realDate(data.date), zone }
        return { id, minuteOn: (at: number) => minuteOfInstant(temporal, day, at) }
      }),
    )
  }, [temporal, vendors, days, zone])
}
