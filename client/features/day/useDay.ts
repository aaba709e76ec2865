import { useMemo, useState } from 'react'
import { day as dayType } from '#shared/schema/day.ts'
import { fact } from '#shared/schema/fact.ts'
import { lane as laneType } from '#shared/schema/lane.ts'
import { member } from '#shared/schema/member.ts'
import { recordId } from '#shared/schema/record/ids.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { claimsInForce } from '#shared/schedule/claims.ts'
import { byOrder } from '#shared/merge/byOrder.ts'
import { standingAt } from '#shared/schedule/standing.ts'
import type { ItemFacts } from '#shared/schedule/planItem.ts'
import { minuteOfInstant } from '#shared/schedule/venueClock.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useArrivals } from '../../data/hooks/useArrivals.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useConflicts } from '../../data/hooks/useConflicts.ts'
import { useRevisions } from '../../data/hooks/useRevisions.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useUnsentIds } from '../../data/hooks/useQueue.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords, useRecordsView } from '../../data/hooks/useRecords.ts'
import { planIsLocked } from '../../data/replica/planIsLocked.ts'
import { realDate } from '../../data/realDate.ts'
import { useTemporal } from '../../data/hooks/useTemporal.ts'
import { knownZone } from '../../data/venueZone.ts'
import { dayWords } from '../../words/day.ts'
import { claimsFrom, factsInForce } from '#shared/schedule/factClaims.ts'
import { dayToOpen } from '../../data/dayPhase.ts'
import { phaseOf } from '#shared/schedule/dayPhase.ts'
import { dayRights } from './dayRights.ts'
import { createDayView, dayPlanOf, projectRecords } from './dayView.ts'

export type Day = ReturnType<typeof useDay>

const NO_FACTS: ReadonlyMap<string, ItemFacts> = new Map()

/** Everything the Day screen shows, from the records of the wedding and the minute. */
export function useDay(weddingId: string, wanted: string | undefined) {
  const scope = weddingScope(weddingId)
  const wedding = useRecord(weddingType, scope, weddingId)
  const temporal = useTemporal()
  const instant = useNow('minute')
  const { account } = useOpenAccount()
  const actor = useActor(scope)
  const { records: allDays, loaded: daysLoaded } = useRecordsView(dayType, scope)
  const allLanes = useRecords(laneType, scope)
  const { records: allItems, loaded: itemsLoaded } = useRecordsView(timelineItem, scope)
  const { records: facts, loaded: factsLoaded } = useRecordsView(fact, scope)
  const vendors = useRecords(vendor, scope)
  const members = useRecords(member, scope)
  const { open: openCards } = useConflicts(scope)
  const unsentIds = useUnsentIds()
  const { times: told, newest } = useRevisions(scope)
  const zone = knownZone(wedding?.data.zone ?? 'UTC')

  const days = useMemo(() => {
    if (!temporal) return []
    const ordered = allDays.toSorted((a, b) => (a.data.date < b.data.date ? -1 : 1))
    return ordered.map((record) => {
      const items = allItems.filter(({ data }) => data.day === record.id)
      const planned = projectRecords(items, { facts: NO_FACTS, sun: record.data.sun }).items
      const lastEnd = planned.length
        ? Math.max(...planned.map((one) => one.planned.end))
        : undefined
      const date = realDate(record.data.date)
      const minute = minuteOfInstant(temporal, { date, zone }, instant)
      return { id: record.id, record, date, phase: phaseOf(minute, lastEnd) }
    })
  }, [temporal, allDays, allItems, zone, instant])

  const currentId = dayToOpen(days, wanted)
  const current = days.find(({ id }) => id === currentId) ?? null
  const phase = current?.phase ?? null
  const now = phase?.kind === 'live' ? phase.now : undefined

  const byDay = useArrivals(scope)
  const arrivals = currentId === undefined ? undefined : byDay.get(currentId)

  const lanes = useMemo(
    () =>
      allLanes
        .filter(({ data }) => data.day === currentId)
        .toSorted((a, b) =>
          byOrder({ id: a.id, order: a.data.order }, { id: b.id, order: b.data.order }),
        ),
    [allLanes, currentId],
  )
  const items = useMemo(
    () => allItems.filter(({ data }) => data.day === currentId),
    [allItems, currentId],
  )

  const people = useMemo(() => {
    const joined = members.map(({ data }) => [data.user, data.name] as const)
    // Who has just made the wedding is in it before the server has written them down.
    const names = new Map([[account.id, account.name] as const, ...joined])
    const roles = new Map<string, string>(members.map(({ data }) => [data.user, data.role]))
    if (actor && !roles.has(actor.user)) roles.set(actor.user, actor.role)
    const vendorNames = new Map(vendors.map(({ id, data }) => [id, data.name]))
    return {
      roleOf: (user: string) => roles.get(user) ?? '',
      speaker: (user: string) =>
        user === actor?.user ? dayWords.item.you : (names.get(user) ?? dayWords.item.someone),
      nameOf: (who: string) =>
        vendorNames.get(who) ?? (recordId.safeParse(who).success ? null : who),
    }
  }, [members, vendors, actor, account])

  const claims = useMemo(() => claimsFrom(facts, people.roleOf), [facts, people])
  const inForce = useMemo(() => claimsInForce(claims), [claims])
  const known = useMemo(() => factsInForce(inForce), [inForce])

  const locked = wedding ? planIsLocked(wedding.data, instant) : false
  const rights = useMemo(() => dayRights(actor, locked), [actor, locked])
  const unsent = useMemo(() => {
    const ids = new Set(unsentIds)
    for (const { id, data } of facts) if (unsentIds.has(id)) ids.add(data.item)
    return ids
  }, [unsentIds, facts])
  const cards = useMemo(
    () => new Map(openCards.map(({ conflict }) => [conflict.data.record, conflict.id])),
    [openCards],
  )
  const places = wedding?.data.places
  const [view] = useState(createDayView)
  const sun = current?.record.data.sun
  const { projected, rows } = useMemo(
    () =>
      view({
        items,
        lanes,
        sun,
        facts: known,
        inForce,
        arrivals,
        told,
        now,
        unsent,
        cards,
        nameOf: people.nameOf,
        placeOf: (id) => places?.[id]?.label,
        mayCheck: ({ id, data }) => rights.report(id, data, 'actualEnd'),
      }),
    [
      view,
      items,
      lanes,
      sun,
      known,
      inForce,
      arrivals,
      told,
      now,
      unsent,
      cards,
      people,
      places,
      rights,
    ],
  )
  const plan = useMemo(
    () => dayPlanOf(items, { facts: known, sun, arrivals, now }),
    [items, known, sun, arrivals, now],
  )
  const standing = useMemo(
    () => (now === undefined ? null : standingAt(projected.items, now)),
    [projected, now],
  )

  return {
    scope,
    weddingId,
    wedding,
    /**
     * The device's database has answered, also what was reported: a day without it would show as open
     * what is done, and the list would begin somewhere else than at now.
     */
    loaded: wedding !== undefined && daysLoaded && itemsLoaded && factsLoaded && temporal !== null,
    temporal,
    instant,
    zone,
    actor,
    rights,
    days,
    current,
    phase,
    now,
    lanes,
    allLanes,
    items,
    allItems,
    facts,
    vendors,
    arrivals,
    plan,
    told,
    /** "r7"; null: nothing was published yet. */
    revision: newest?.label ?? null,
    claims,
    inForce,
    known,
    projected,
    rows,
    standing,
    people,
  }
}
