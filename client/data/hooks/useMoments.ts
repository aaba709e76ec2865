import { useMemo, useState } from 'react'
import { day as dayType } from '#shared/schema/day.ts'
import { fact } from '#shared/schema/fact.ts'
import { member } from '#shared/schema/member.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { claimsInForce } from '#shared/schedule/claims.ts'
import type { Minute } from '#shared/schedule/planItem.ts'
import { projectDay, type ItemState } from '#shared/schedule/project.ts'
import { minuteOfInstant, type TemporalApi } from '#shared/schedule/venueClock.ts'
import { claimsFrom, factsInForce } from '#shared/schedule/factClaims.ts'
import { phaseOf } from '#shared/schedule/dayPhase.ts'
import { realDate } from '../realDate.ts'
import { knownZone } from '../venueZone.ts'
import { useActor } from './useActor.ts'
import { useArrivals } from './useArrivals.ts'
import { useNow } from './useNow.ts'
import { useRecord } from './useRecord.ts'
import { useRecordsView } from './useRecords.ts'
import { useTemporal } from './useTemporal.ts'

/** When a moment of the run sheet will happen, as far as is known at this minute. */
export type Moment = {
  id: string
  day: string
  title: string
  /** Projected, in minutes of its day. */
  start: Minute
  end: Minute
  plannedStart: Minute
  plannedEnd: Minute
  state: ItemState
  /** The venue's clock in minutes of its day; null: that day is not today. */
  now: Minute | null
}

export type Moments = {
  /** By id of the moment; the same map until something in it changes. */
  byId: ReadonlyMap<string, Moment>
  /** In the order in which they happen. */
  inOrder: readonly Moment[]
  loaded: boolean
}

/** The moments of all days of a wedding with their projected times (P7), for what is tied to them. */
export function useMoments(weddingId: string): Moments {
  const scope = weddingScope(weddingId)
  const wedding = useRecord(weddingType, scope, weddingId)
  const temporal = useTemporal()
  const instant = useNow('minute')
  const actor = useActor(scope)
  const days = useRecordsView(dayType, scope)
  const items = useRecordsView(timelineItem, scope)
  const facts = useRecordsView(fact, scope)
  const members = useRecordsView(member, scope)
  const arrivals = useArrivals(scope)
  const zone = knownZone(wedding?.data.zone ?? 'UTC')
  const [steady] = useState(createSteady)

  const moments = useMemo(() => {
    const roles = new Map<string, string>(members.records.map(({ data }) => [data.user, data.role]))
    if (actor && !roles.has(actor.user)) roles.set(actor.user, actor.role)
    const claims = claimsFrom(facts.records, (user) => roles.get(user) ?? '')
    const known = factsInForce(claimsInForce(claims))
    return days.records
      .toSorted((a, b) => (a.data.date < b.data.date ? -1 : 1))
      .flatMap(({ id: day, data }) => {
        const own = items.records.filter((item) => item.data.day === day)
        const due = arrivals.get(day)
        const plan = own.map((item) => ({ ...item.data, id: item.id }))
        const sun = data.sun ? { sun: data.sun } : {}
        const planned = projectDay({ items: plan, ...sun }).items
        const lastEnd = Math.max(...planned.map((one) => one.planned.end))
        const now = temporal
          ? minuteOnDay(temporal, { date: realDate(data.date), zone }, instant, lastEnd)
          : null
        const projected = projectDay({
          items: plan,
          facts: known,
          ...(due && { arrivals: due }),
          ...sun,
          ...(now !== null && { now }),
        })
        const titles = new Map(own.map((item) => [item.id, item.data.title]))
        return projected.items
          .map((one): Moment => ({
            id: one.id,
            day,
            title: titles.get(one.id) ?? '',
            start: one.projected.start,
            end: one.projected.end,
            plannedStart: one.planned.start,
            plannedEnd: one.planned.end,
            state: one.state,
            now,
          }))
          .toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
      })
  }, [days, items, facts, members, arrivals, actor, temporal, zone, instant])

  const inOrder = steady(moments)
  const byId = useMemo(() => new Map(inOrder.map((one) => [one.id, one])), [inOrder])
  return {
    byId,
    inOrder,
    loaded: wedding !== undefined && days.loaded && items.loaded && facts.loaded,
  }
}

function minuteOnDay(
  temporal: TemporalApi,
  day: { date: string; zone: string },
  instant: number,
  lastEnd: Minute,
): Minute | null {
  const minute = minuteOfInstant(temporal, day, instant)
  const phase = phaseOf(minute, Number.isFinite(lastEnd) ? lastEnd : undefined)
  return phase.kind === 'live' ? phase.now : null
}

/** Hands out what it handed out before while the content is the same: most minutes move nothing. */
function createSteady(): (moments: readonly Moment[]) => readonly Moment[] {
  let kept: { text: string; moments: readonly Moment[] } = { text: '[]', moments: [] }
  return (moments) => {
    const text = JSON.stringify(moments)
    if (text !== kept.text) kept = { text, moments }
    return kept.moments
  }
}
