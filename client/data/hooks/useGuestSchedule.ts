import { useMemo } from 'react'
import { day as dayType } from '#shared/schema/day.ts'
import { guestSchedule, type GuestScheduleData } from '#shared/schema/guestSchedule.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { guestDayNow, type DayNow } from '../guestDayNow.ts'
import { knownZone } from '../venueZone.ts'
import { useNow } from './useNow.ts'
import { useRecord } from './useRecord.ts'
import { useRecordsView } from './useRecords.ts'
import { useRevisions } from './useRevisions.ts'
import { useTemporal } from './useTemporal.ts'

export type GuestMoment = GuestScheduleData['moments'][string] & { id: string }

export type GuestDay = DayNow & {
  id: string
  date: string
  /** Absent where the day's own record is not here. */
  title: string | undefined
  /** In the order in which they begin. */
  moments: readonly GuestMoment[]
}

export type GuestSchedule = {
  /** Of the newest publication; null: nothing was published. */
  label: string | null
  note: string | null
  publishedAt: number | null
  days: readonly GuestDay[]
  loaded: boolean
}

/** What was last published for everybody to read: where and when, and nothing besides. */
export function useGuestSchedule(scope: ScopeName): GuestSchedule {
  const { newest, loaded } = useRevisions(scope)
  const { records } = useRecordsView(guestSchedule, scope)
  const { records: days } = useRecordsView(dayType, scope)
  const zone = knownZone(useRecord(weddingType, scope, scopeId(scope))?.data.zone ?? 'UTC')
  const temporal = useTemporal()
  const instant = useNow('minute')

  return useMemo(() => {
    const data = records.find((one) => one.data.publication === newest?.id)?.data
    if (!newest || !data) {
      return { label: null, note: null, publishedAt: null, days: [], loaded }
    }
    const all = Object.entries(data.moments).map(([id, moment]) => ({ ...moment, id }))
    const titles = new Map(days.map((one) => [one.id, one.data.title]))
    const named = [...new Map(all.map(({ day, date }) => [day, date]))]
    return {
      label: newest.label,
      note: data.note ?? null,
      publishedAt: data.publishedAt,
      loaded,
      days: named
        .toSorted(([, a], [, b]) => (a < b ? -1 : 1))
        .map(([id, date]): GuestDay => {
          const moments = all
            .filter(({ day }) => day === id)
            .toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
          const stand = guestDayNow(temporal, { date, zone }, moments, instant)
          return { id, date, title: titles.get(id), moments, ...stand }
        }),
    }
  }, [newest, records, days, loaded, temporal, zone, instant])
}
