import { useMemo } from 'react'
import { day as dayType } from '#shared/schema/day.ts'
import { guestSchedule } from '#shared/schema/guestSchedule.ts'
import { planRevision } from '#shared/schema/planRevision.ts'
import { recordId } from '#shared/schema/record/ids.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { minuteOfInstant } from '#shared/schedule/venueClock.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useGuestSchedule } from '../../data/hooks/useGuestSchedule.ts'
import { useMoments } from '../../data/hooks/useMoments.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { useRevisions } from '../../data/hooks/useRevisions.ts'
import { useTemporal } from '../../data/hooks/useTemporal.ts'
import { placeText } from '../../data/placeText.ts'
import { realDate } from '../../data/realDate.ts'
import { knownZone } from '../../data/venueZone.ts'
import { checksumFor } from './checksumFor.ts'
import type { SheetInput, Whose } from './runSheet.ts'

/** Everything that a run sheet on paper is made of, as far as its reader may see it. */
export function usePaper(weddingId: string) {
  const scope = weddingScope(weddingId)
  const wedding = useRecord(weddingType, scope, weddingId)
  const actor = useActor(scope)
  const days = useRecords(dayType, scope)
  const items = useRecords(timelineItem, scope)
  const vendors = useRecords(vendor, scope)
  const contacts = useRecords(vendorContact, scope)
  const schedules = useRecords(guestSchedule, scope)
  const parts = useRecords(planRevision, scope)
  const moments = useMoments(weddingId)
  const temporal = useTemporal()
  const now = useNow('minute')
  const zone = knownZone(wedding?.data.zone ?? 'UTC')
  const places = wedding?.data.places
  const { newest, times } = useRevisions(scope)
  const { days: guestDays } = useGuestSchedule(scope)

  const input = useMemo((): SheetInput => {
    const byId = new Map(items.map((item) => [item.id, item.data]))
    const names = new Map(vendors.map(({ id, data }) => [id, data.name]))
    return {
      days: days
        .map(({ id, data }) => ({ id, title: data.title, date: realDate(data.date) }))
        .toSorted((a, b) => (a.date < b.date ? -1 : 1)),
      moments: moments.inOrder.flatMap(({ id, day, start, end, state }) => {
        const data = byId.get(id)
        return data ? [{ id, day, start, end, isSkipped: state === 'skipped', data }] : []
      }),
      published: times,
      nameOf: (who) => names.get(who) ?? (recordId.safeParse(who).success ? null : who),
      placeOf: (data) => placeText(data, (place) => places?.[place]?.label) ?? '',
    }
  }, [days, items, vendors, moments.inOrder, times, places])

  return {
    scope,
    wedding,
    guestDays,
    actor,
    input,
    vendors,
    contacts,
    revision: newest,
    checksumFor: (whose: Whose): string =>
      checksumFor(whose, {
        own: newest?.hash ?? '',
        schedule: schedules.find(({ data }) => data.publication === newest?.id)?.data,
        parts: parts.filter(({ data }) => data.publication === newest?.id).map(({ data }) => data),
      }),
    temporal,
    zone,
    now,
    loaded: wedding !== undefined && moments.loaded,
    /** The venue's clock in minutes of a date; null until the device knows zones. */
    minuteOn: (date: string) => (temporal ? minuteOfInstant(temporal, { date, zone }, now) : null),
  }
}
export type Paper = ReturnType<typeof usePaper>

/** The sheets that this reader may make; the first is offered first. */
export function readersOf({ actor, vendors }: Pick<Paper, 'actor' | 'vendors'>): readonly Whose[] {
  const each = vendors
    .map(({ id, data }): Whose => ({ kind: 'vendor', id, name: data.name }))
    .toSorted((a, b) => (nameIn(a) < nameIn(b) ? -1 : 1))
  const role = actor?.role
  if (role === undefined) return []
  if (role === 'family' || role === 'friend') return [{ kind: 'guests' }]
  return role === 'vendor'
    ? [...each.filter((one) => keyOf(one) === actor?.vendor), { kind: 'guests' }]
    : [{ kind: 'all' }, { kind: 'photo' }, { kind: 'guests' }, ...each]
}

/** As the address names it: a kind, or the id of a vendor. */
export function keyOf(whose: Whose): string {
  return whose.kind === 'vendor' ? whose.id : whose.kind
}

function nameIn(whose: Whose): string {
  return whose.kind === 'vendor' ? whose.name.toLocaleLowerCase() : ''
}
