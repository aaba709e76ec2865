import * as z from 'zod/mini'
import { arrivalsByDay } from '#shared/schedule/arrivalsByDay.ts'
import { claimsInForce } from '#shared/schedule/claims.ts'
import { phaseOf } from '#shared/schedule/dayPhase.ts'
import { claimsFrom, factsInForce } from '#shared/schedule/factClaims.ts'
import { clockIn, minutesUntil, type LocalClock } from '#shared/schedule/localClock.ts'
import type { Minute } from '#shared/schedule/planItem.ts'
import { projectDay, type ItemState } from '#shared/schedule/project.ts'
import { day } from '#shared/schema/day.ts'
import { fact } from '#shared/schema/fact.ts'
import { member } from '#shared/schema/member.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { wedding } from '#shared/schema/wedding.ts'

/** What the plan of a wedding is made of. */
export const PLAN_TYPES: readonly string[] = [
  wedding.name,
  day.name,
  timelineItem.name,
  fact.name,
  vendor.name,
  member.name,
]

/** A moment as its reader's own device projects it (P7). */
export type PlanMoment = {
  id: string
  title: string
  day: string
  start: Minute
  end: Minute
  state: ItemState
  pin: boolean
  category: string | undefined
  place: string | undefined
  /** Ids of accounts and vendors, and names of roles. */
  responsible: readonly string[]
  /** Minutes from now until it begins, and until it ends. */
  startsIn: number
  endsIn: number
}

export type WeddingPlan = {
  title: string
  zone: string
  /** What the clocks at the venue show. */
  shown: LocalClock
  /** Day → its date. */
  dates: ReadonlyMap<string, string>
  /** From how many minutes on a moment that moved is told; of a fixed one. */
  alertMin: number
  pinAlertMin: number
  moments: readonly PlanMoment[]
}

const of = timelineItem.fields
const planItem = z.object({
  title: of.title.schema,
  day: of.day.schema,
  lane: of.lane.schema,
  order: of.order.schema,
  timing: of.timing.schema,
  deps: of.deps.schema,
  durationMin: of.durationMin.schema,
  minDurationMin: of.minDurationMin.schema,
  elastic: of.elastic.schema,
  mayStartEarly: of.mayStartEarly.schema,
  keepPriority: of.keepPriority.schema,
  pin: of.pin.schema,
  key: of.key.schema,
  latestStart: of.latestStart.schema,
  latestEnd: of.latestEnd.schema,
  category: of.category.schema,
  place: of.place.schema,
  location: of.location.schema,
  needs: of.needs.schema,
  responsible: z.optional(z.record(z.string(), z.literal(true))),
})
const planDay = z.object({ date: day.fields.date.schema, sun: day.fields.sun.schema })
const onTheWay = z.object({
  eta: vendor.fields.eta.schema,
  stage: vendor.fields.stage.schema,
  setupMin: vendor.fields.setupMin.schema,
})
const said = z.object({
  item: fact.fields.item.schema,
  kind: fact.fields.kind.schema,
  value: fact.fields.value.schema,
  claimedAt: fact.fields.claimedAt.schema,
  seen: fact.fields.seen.schema,
})
const venue = z.object({
  title: wedding.fields.title.schema,
  zone: wedding.fields.zone.schema,
  places: wedding.fields.places.schema,
  alertMin: wedding.fields.alertMin.schema,
  pinAlertMin: wedding.fields.pinAlertMin.schema,
})
const belongs = z.object({ user: member.fields.user.schema, role: member.fields.role.schema })

/**
 * When everything of a wedding will happen, from the records that one person may read; null if the
 * wedding itself is not among them, or no clock knows its zone.
 */
export function weddingPlan(records: readonly RecordEnvelope[], now: number): WeddingPlan | null {
  const place = parsed(records, wedding.name, venue)[0]?.data
  const shown = place && clockIn(place.zone, now)
  if (!place || !shown) return null
  const roles = new Map(
    parsed(records, member.name, belongs).map(({ data }) => [data.user, String(data.role)]),
  )
  const claims = claimsFrom(parsed(records, fact.name, said), (user) => roles.get(user) ?? '')
  const facts = factsInForce(claimsInForce(claims))
  const items = parsed(records, timelineItem.name, planItem)
  const days = parsed(records, day.name, planDay)
  const arrivals = arrivalsByDay(
    parsed(records, vendor.name, onTheWay),
    days.map(({ id, data }) => ({
      id,
      minuteOn: (at) => {
        const then = clockIn(place.zone, at)
        return then ? -minutesUntil(then, data.date, 0) : Number.NaN
      },
    })),
  )

  const moments = days.flatMap((one): PlanMoment[] => {
    const { date, sun } = one.data
    const own = items.filter(({ data }) => data.day === one.id)
    const plan = {
      items: own.map(({ id, data }) => ({ ...data, id })),
      ...(sun && { sun }),
    }
    const ends = projectDay(plan).items.map(({ planned }) => planned.end)
    const phase = phaseOf(
      -minutesUntil(shown, date, 0),
      ends.length ? Math.max(...ends) : undefined,
    )
    const live = phase.kind === 'live' ? { now: phase.now } : {}
    const expected = arrivals.get(one.id)
    const arriving = expected ? { arrivals: expected } : {}
    const byId = new Map(own.map(({ id, data }) => [id, data]))
    return projectDay({ ...plan, facts, ...arriving, ...live }).items.flatMap((item) => {
      const data = byId.get(item.id)
      if (!data) return []
      const { start, end } = item.projected
      const label = data.place === undefined ? undefined : place.places[data.place]?.label
      return {
        id: item.id,
        title: data.title,
        day: one.id,
        start,
        end,
        state: item.state,
        pin: data.pin === true,
        category: data.category,
        place: [label, data.location].filter(Boolean).join(', ') || undefined,
        responsible: Object.keys(data.responsible ?? {}),
        startsIn: minutesUntil(shown, date, start),
        endsIn: minutesUntil(shown, date, end),
      }
    })
  })
  return {
    title: place.title,
    zone: place.zone,
    shown,
    dates: new Map(days.map(({ id, data }) => [id, data.date])),
    alertMin: place.alertMin ?? 5,
    pinAlertMin: place.pinAlertMin ?? 1,
    moments,
  }
}

function parsed<T>(records: readonly RecordEnvelope[], type: string, schema: z.ZodMiniType<T>) {
  return records.flatMap(({ id, type: own, by, data, _deleted }) => {
    const read = own === type && !_deleted ? schema.safeParse(data) : null
    return read?.success ? [{ id, by, data: read.data }] : []
  })
}
