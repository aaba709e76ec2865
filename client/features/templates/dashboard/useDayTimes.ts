import { useMemo } from 'react'
import { claimsInForce } from '#shared/schedule/claims.ts'
import { projectDay, type ProjectedItem } from '#shared/schedule/project.ts'
import { minuteOfInstant } from '#shared/schedule/venueClock.ts'
import { day } from '#shared/schema/day.ts'
import { fact } from '#shared/schema/fact.ts'
import { member } from '#shared/schema/member.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import { timelineItem, type TimelineItemData } from '#shared/schema/timelineItem.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { claimsFrom, factsInForce } from '#shared/schedule/factClaims.ts'
import { phaseOf } from '#shared/schedule/dayPhase.ts'
import { useActor } from '../../../data/hooks/useActor.ts'
import { useArrivals } from '../../../data/hooks/useArrivals.ts'
import { useNow } from '../../../data/hooks/useNow.ts'
import { useRecord } from '../../../data/hooks/useRecord.ts'
import { useRecords } from '../../../data/hooks/useRecords.ts'
import { useTemporal } from '../../../data/hooks/useTemporal.ts'
import { realDate } from '../../../data/realDate.ts'
import type { TypedRecord } from '../../../data/recordStores.ts'
import { knownZone } from '../../../data/venueZone.ts'

export type DayTimes = {
  id: string
  title: string
  date: string
  rows: readonly { item: TypedRecord<TimelineItemData>; at: ProjectedItem }[]
}

/** The days of a wedding with what the reader may see of each, at the minute it is (P7). */
export function useDayTimes(scope: ScopeName): readonly DayTimes[] {
  const record = useRecord(weddingType, scope, scopeId(scope))
  const days = useRecords(day, scope)
  const items = useRecords(timelineItem, scope)
  const facts = useRecords(fact, scope)
  const members = useRecords(member, scope)
  const actor = useActor(scope)
  const temporal = useTemporal()
  const arrivals = useArrivals(scope)
  const instant = useNow('minute')
  const zone = knownZone(record?.data.zone ?? 'UTC')
  const known = useMemo(() => {
    const roles = new Map<string, string>(members.map(({ data }) => [data.user, data.role]))
    if (actor && !roles.has(actor.user)) roles.set(actor.user, actor.role)
    return factsInForce(claimsInForce(claimsFrom(facts, (user) => roles.get(user) ?? '')))
  }, [facts, members, actor])

  return useMemo(() => {
    const ordered = days.toSorted((a, b) => (a.data.date < b.data.date ? -1 : 1))
    return ordered.map(({ id, data }) => {
      const own = items.filter((item) => item.data.day === id)
      const plan = own.map((item) => ({ ...item.data, id: item.id }))
      const sun = data.sun ? { sun: data.sun } : {}
      const due = arrivals.get(id)
      const planned = projectDay({ items: plan, ...sun }).items
      const lastEnd =
        planned.length > 0 ? Math.max(...planned.map((one) => one.planned.end)) : undefined
      const minute =
        temporal && minuteOfInstant(temporal, { date: realDate(data.date), zone }, instant)
      const phase = minute === null ? null : phaseOf(minute, lastEnd)
      const projected = projectDay({
        items: plan,
        facts: known,
        ...(due && { arrivals: due }),
        ...sun,
        ...(phase?.kind === 'live' ? { now: phase.now } : {}),
      }).items
      const records = new Map(own.map((item) => [item.id, item]))
      const rows = projected.flatMap((at) => {
        const item = records.get(at.id)
        return item ? [{ item, at }] : []
      })
      return {
        id,
        title: data.title,
        date: data.date,
        rows: rows.toSorted((a, b) => a.at.projected.start - b.at.projected.start),
      }
    })
  }, [days, items, known, temporal, zone, instant, arrivals])
}
