import { goBefore, runBeside, withDeps, type NewDeps } from './beside.ts'
import { cuttable } from './cuttable.ts'
import { linkPlan } from './links.ts'
import type { ItemFacts, Minute, PlanItem } from './planItem.ts'
import { projectDay, type DayPlan, type ProjectedItem } from './project.ts'
import { recoveries, type Recovery } from './recover.ts'

/** What can be done about a promise that no longer holds, and what would remain of the breach. */
export type WayOut =
  | { kind: 'cut'; recovery: Recovery; left: number }
  /** It happens then, and everybody lives with it. */
  | { kind: 'late'; at: Minute; left: number }
  /** It ends then, and everybody lives with it. */
  | { kind: 'lateEnd'; at: Minute; left: number }
  /** What it promises is moved to when it can be. */
  | { kind: 'movePin'; at: Minute; left: number }
  | { kind: 'skip'; item: string; left: number }
  | { kind: 'beside'; item: string; on: string; deps: NewDeps; left: number }
  /** A sun moment stands, whatever else still runs, and takes no longer than this. */
  | { kind: 'pullOut'; item: string; durationMin: number; left: number }
  /** A sun moment goes first, what it waits for comes after it. */
  | { kind: 'swap'; item: string; on: string; deps: NewDeps; left: number }

/** A sun moment for which people are pulled out of something else takes no longer. */
const PULL_OUT_MIN = 15
/** Of one kind; more would not be read in a hurry. */
const MOST = 2

/** Every way out of the largest breach of one moment, what costs least first. */
export function waysOut(day: DayPlan, target: string): readonly WayOut[] {
  const before = largest(day, target)
  const item = day.items.find(({ id }) => id === target)
  const shown = projectDay(day).items.find(({ id }) => id === target)
  if (before === 0 || !item || !shown || shown.state === 'skipped') return []
  const cuts = recoveries(day, target).map((recovery): WayOut => ({
    kind: 'cut',
    recovery,
    left: recovery.left,
  }))
  const isSun = item.timing.mode === 'sun'
  const isOpen = shown.state === 'upcoming' || (shown.state === 'running' && shown.assumed)
  const helps = ({ left }: WayOut) => left < before
  const { start } = shown.projected
  const isPinned = item.pin === true && item.timing.mode === 'at'
  return [
    ...cuts,
    ...(isSun ? outOfTheLight(day, item).filter(helps) : []),
    ...skips(day, target).filter(helps).toSorted(byLeft).slice(0, MOST),
    ...(isSun ? [] : besides(day, target).filter(helps).toSorted(byLeft).slice(0, MOST)),
    ...(isSun ? [] : agreed(day, shown)),
    ...(isOpen && isPinned && start !== item.timing.at
      ? [{ kind: 'movePin', at: start, left: largest(moved(day, target, start), target) } as const]
      : []),
    ...(isOpen ? [{ kind: 'skip', item: target, left: 0 } as const] : []),
  ]
}

/** Living with it: the start first, its end once nobody asks about the start any more. */
function agreed(day: DayPlan, { id, state, projected }: ProjectedItem): WayOut[] {
  const kinds = new Set(
    projectDay(day).breaches.flatMap(({ item, kind }) => (item === id ? kind : [])),
  )
  const { actualStart, expectedStart, expectedEnd } = day.facts?.get(id) ?? {}
  const isStartSaid = actualStart !== undefined || (expectedStart ?? -Infinity) >= projected.start
  if ((kinds.has('pin') || kinds.has('latestStart')) && !isStartSaid && state !== 'done') {
    return [{ kind: 'late', at: projected.start, left: 0 }]
  }
  const isEndSaid = (expectedEnd ?? -Infinity) >= projected.end
  return kinds.has('latestEnd') && !isEndSaid && state !== 'done'
    ? [{ kind: 'lateEnd', at: projected.end, left: 0 }]
    : []
}

function byLeft(a: WayOut, b: WayOut): number {
  return a.left - b.left
}

function largest(day: DayPlan, target: string): number {
  const by = projectDay(day).breaches.filter(({ item }) => item === target)
  return Math.max(0, ...by.map((breach) => breach.by))
}

function moved(day: DayPlan, target: string, at: Minute): DayPlan {
  const items = day.items.map((item): PlanItem =>
    item.id === target ? { ...item, timing: { ...item.timing, at } } : item,
  )
  return { ...day, items }
}

/** What is before it and neither fixed nor a key moment may be left out. */
function skips(day: DayPlan, target: string): WayOut[] {
  return upstreamOpen(day, target)
    .filter(({ pin, key }) => pin !== true && key !== true)
    .map(({ id }): WayOut => {
      const facts = new Map<string, ItemFacts>(day.facts)
      facts.set(id, { ...facts.get(id), skipped: true })
      return { kind: 'skip', item: id, left: largest({ ...day, facts }, target) }
    })
}

function besides(day: DayPlan, target: string): WayOut[] {
  const plan = linkPlan(day.items)
  const open = new Set(upstreamOpen(day, target).map(({ id }) => id))
  return [...plan.waitsFor.values()].flat().flatMap(({ item, on, type }): WayOut[] => {
    if (type !== 'FS' || !open.has(item) || !open.has(on)) return []
    const deps = runBeside(day.items, item, on)
    if (!deps) return []
    const left = largest({ ...day, items: withDeps(day.items, deps) }, target)
    return [{ kind: 'beside', item, on, deps, left }]
  })
}

function outOfTheLight(day: DayPlan, { id, durationMin, minDurationMin }: PlanItem): WayOut[] {
  const short = Math.min(durationMin, Math.max(PULL_OUT_MIN, minDurationMin ?? 0))
  const free = day.items.map((item): PlanItem =>
    item.id === id ? { ...item, deps: {}, durationMin: short } : item,
  )
  const open = new Set(upstreamOpen(day, id).map((item) => item.id))
  const swaps = (linkPlan(day.items).waitsFor.get(id) ?? []).flatMap(({ on }): WayOut[] => {
    const deps = open.has(on) ? goBefore(day.items, id, on) : null
    if (!deps) return []
    const left = largest({ ...day, items: withDeps(day.items, deps) }, id)
    return [{ kind: 'swap', item: id, on, deps, left }]
  })
  return [
    {
      kind: 'pullOut',
      item: id,
      durationMin: short,
      left: largest({ ...day, items: free }, id),
    },
    ...swaps,
  ]
}

/** Upstream of a moment, not begun and not over. */
function upstreamOpen(day: DayPlan, target: string): readonly PlanItem[] {
  const plan = linkPlan(day.items)
  // As if everything could be shorter: who is asked for a cut is asked for this as well.
  const visit = plan.visit.map((item): PlanItem => {
    return { ...item, elastic: false, minDurationMin: Math.min(0, item.durationMin - 1) }
  })
  const asked = cuttable({ ...plan, visit }, projectDay(day), target, day.now)
  const open = new Set(asked.filter(({ isTarget }) => !isTarget).map(({ item }) => item))
  return plan.visit.filter(({ id }) => open.has(id))
}
