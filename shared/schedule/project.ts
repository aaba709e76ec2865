import { breachesOf, type Breach } from './breaches.ts'
import { linkPlan, type IgnoredEdge, type LinkedPlan } from './links.ts'
import { inItemOrder } from './planItem.ts'
import type { ItemFacts, Minute, PlanItem, SunMinutes } from './planItem.ts'
import { earliestStart, plannedStart, planTimes, type Span, type Start } from './planTimes.ts'

export type DayPlan = {
  items: readonly PlanItem[]
  facts?: ReadonlyMap<string, ItemFacts>
  sun?: SunMinutes
  /** Vendor id → the minute from which what needs them may begin. */
  arrivals?: ReadonlyMap<string, Minute>
  /** The minute it is at the venue; absent while planning. */
  now?: Minute
}

export type ItemState = 'done' | 'running' | 'upcoming' | 'skipped'

export type ProjectedItem = {
  id: string
  lane: string
  planned: Span
  projected: Span
  /** Projected start minus planned start; negative when it started early. */
  late: number
  state: ItemState
  /** Nobody ticked it: the state is concluded from the clock or from what follows. */
  assumed: boolean
  /** The vendor whose arrival alone keeps it from beginning earlier. */
  heldBy?: string
}

export type ProjectedDay = {
  /** In item order. */
  items: readonly ProjectedItem[]
  /** In item order. */
  breaches: readonly Breach[]
  ignoredEdges: readonly IgnoredEdge[]
}

/**
 * When everything of one day will happen, from the plan, the facts and the minute alone (P7).
 *
 * Gaps absorb delay first, elastic items next, down to their minimum. Nothing is ever pulled
 * earlier by itself, a pin moves but reports it, the sun does not move at all.
 */
export function projectDay(day: DayPlan): ProjectedDay {
  return projectLinked(linkPlan(day.items), day)
}

/** The same where the links are known; lengths are those of `plan.visit`. */
export function projectLinked(
  plan: LinkedPlan,
  { items, facts, sun, arrivals, now }: DayPlan,
): ProjectedDay {
  const planned = planTimes(plan, sun)
  const factsOf = (id: string) => facts?.get(id) ?? {}
  const assumedDone = itemsAssumedDone(plan, factsOf)

  const spans = new Map<string, Span>()
  const results = new Map<string, { item: ProjectedItem; breaches: Breach[] }>()
  for (const item of plan.visit) {
    const start = plannedStart(item, sun)
    const plannedSpan = planned.get(item.id) ?? { start: 0, end: 0 }
    const known = factsOf(item.id)
    const earliest = earliestStart(item.id, plan, spans)
    const skipped = known.skipped === true && !hasStarted(known)
    const isOver = skipped || hasStarted(known) || assumedDone.has(item.id)
    const moment: Moment = {
      item,
      mode: start.mode,
      planned: plannedSpan,
      facts: known,
      earliest,
      arrival: isOver || !arrivals ? undefined : lastArrival(item, arrivals),
      skipped,
      assumedDone: assumedDone.has(item.id),
      now,
    }
    const projected = projectSpan(moment)
    spans.set(item.id, projected)
    const late = projected.start - plannedSpan.start
    const isHeld = moment.arrival !== undefined && projected.start > startWithoutVendors(moment)
    results.set(item.id, {
      item: {
        id: item.id,
        lane: item.lane,
        planned: plannedSpan,
        projected,
        late,
        ...stateOf(moment, projected, (id) => results.get(id)?.item.state, plan),
        ...(isHeld && moment.arrival && { heldBy: moment.arrival.vendor }),
      },
      breaches: breachesOf(item, start.mode, { ...projected, late, earliest: possible(moment) }),
    })
  }

  const inOrder = inItemOrder(items).flatMap(({ id }) => results.get(id) ?? [])
  return {
    items: inOrder.map(({ item }) => item),
    breaches: inOrder.flatMap(({ breaches }) => breaches),
    ignoredEdges: plan.ignored,
  }
}

type Moment = {
  item: PlanItem
  mode: Start['mode']
  planned: Span
  facts: ItemFacts
  earliest: Minute | undefined
  /** Of the vendors it needs, the last to be ready. */
  arrival: Arrival | undefined
  skipped: boolean
  assumedDone: boolean
  now: Minute | undefined
}

type Arrival = { vendor: string; at: Minute }

function lastArrival({ needs }: PlanItem, arrivals: ReadonlyMap<string, Minute>) {
  let last: Arrival | undefined
  for (const vendor of Object.keys(needs ?? {}).toSorted()) {
    const at = arrivals.get(vendor)
    if (at !== undefined && (last === undefined || at > last.at)) last = { vendor, at }
  }
  return last
}

/** When what it waits for and whom it needs let it begin. */
function possible({ earliest, arrival }: Moment): Minute | undefined {
  if (earliest === undefined || arrival === undefined) return earliest ?? arrival?.at
  return Math.max(earliest, arrival.at)
}

function projectSpan(moment: Moment): Span {
  const start = projectStart(moment)
  return { start, end: projectEnd(moment, start) }
}

function projectStart(moment: Moment): Minute {
  const { item, facts, skipped, assumedDone, now } = moment
  let start = startWithoutVendors(moment)
  // The light waits for nobody: a sun item stands and reports the clash.
  const waits = moment.mode !== 'sun' || facts.expectedStart !== undefined
  if (waits && moment.arrival !== undefined) start = Math.max(start, moment.arrival.at)
  // A key item that nobody ticked after its time is late, not done.
  const overdue = item.key === true && !hasStarted(facts) && !skipped && !assumedDone
  if (overdue && now !== undefined && start < now) start = now
  if (facts.actualEnd !== undefined && facts.actualStart === undefined) {
    start = Math.min(start, facts.actualEnd)
  }
  return start
}

function startWithoutVendors({ item, mode, planned, facts, earliest }: Moment): Minute {
  if (facts.actualStart !== undefined) return facts.actualStart
  if (facts.expectedStart !== undefined) {
    return Math.max(facts.expectedStart, earliest ?? facts.expectedStart)
  }
  if (mode === 'sun' || earliest === undefined) return planned.start
  if (item.mayStartEarly === true && mode === 'after') return earliest
  return Math.max(planned.start, earliest)
}

function projectEnd(moment: Moment, start: Minute): Minute {
  const { facts, assumedDone, now } = moment
  const end = firstEnd(moment, start)
  const running = facts.actualStart !== undefined && facts.actualEnd === undefined && !assumedDone
  return running && now !== undefined && now > end ? now : end
}

function firstEnd({ item, planned, facts, skipped }: Moment, start: Minute): Minute {
  if (skipped) return start
  if (facts.actualEnd !== undefined) return facts.actualEnd
  if (facts.expectedEnd !== undefined) return Math.max(facts.expectedEnd, start)
  if (item.elastic === true && start > planned.start) {
    return Math.max(start + (item.minDurationMin ?? item.durationMin), planned.end)
  }
  return start + item.durationMin
}

/** A follower's start is evidence: whatever it waited for, through ends alone, is over. */
function itemsAssumedDone(plan: LinkedPlan, factsOf: (id: string) => ItemFacts): Set<string> {
  const assumed = new Set<string>()
  for (const { id } of plan.visit.toReversed()) {
    if (!assumed.has(id) && !hasStarted(factsOf(id))) continue
    for (const { on, type } of plan.waitsFor.get(id) ?? []) if (type === 'FS') assumed.add(on)
  }
  return assumed
}

function stateOf(
  { item, facts, skipped, assumedDone, now }: Moment,
  { start, end }: Span,
  stateOfOther: (id: string) => ItemState | undefined,
  plan: LinkedPlan,
): { state: ItemState; assumed: boolean } {
  if (skipped) return { state: 'skipped', assumed: false }
  if (facts.actualEnd !== undefined) return { state: 'done', assumed: false }
  if (assumedDone) return { state: 'done', assumed: true }
  if (facts.actualStart !== undefined) return { state: 'running', assumed: false }
  const blocked = (plan.waitsFor.get(item.id) ?? []).some(({ on, type, lagMin }) => {
    const before = stateOfOther(on)
    return type === 'FS' && lagMin >= 0 && before !== 'done' && before !== 'skipped'
  })
  if (now === undefined || item.key === true || blocked || now < start) {
    return { state: 'upcoming', assumed: false }
  }
  return { state: now < end ? 'running' : 'done', assumed: true }
}

function hasStarted({ actualStart, actualEnd }: ItemFacts): boolean {
  return actualStart !== undefined || actualEnd !== undefined
}
