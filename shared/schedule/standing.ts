import type { Minute } from './planItem.ts'
import type { ProjectedItem } from './project.ts'

/** How the day stands against its plan; the words are the interface's. */
export type Drift =
  | { kind: 'onPlan' }
  | { kind: 'behind'; minutes: number }
  /** Something ended early; what follows keeps its time. */
  | { kind: 'inHand'; minutes: number }
  | { kind: 'over' }

export type Standing = {
  /** Running items, the one that started last first. */
  current: readonly ProjectedItem[]
  next: ProjectedItem | undefined
  minutesToNext: number | undefined
  /** Until the projected end of the first current item; 0 in overtime. */
  minutesLeft: number | undefined
  drift: Drift
}

/** Where the given items (all, or those of one lane or person) stand at the minute `now`. */
export function standingAt(items: readonly ProjectedItem[], now: Minute): Standing {
  const current = items
    .filter(({ state }) => state === 'running')
    .toSorted((a, b) => b.projected.start - a.projected.start)
  const next = items
    .filter(({ state }) => state === 'upcoming')
    .toSorted((a, b) => a.projected.start - b.projected.start)[0]
  return {
    current,
    next,
    minutesToNext: next && Math.max(0, next.projected.start - now),
    minutesLeft: current[0] && Math.max(0, current[0].projected.end - now),
    drift: driftOf(items, current, next, now),
  }
}

function driftOf(
  items: readonly ProjectedItem[],
  current: readonly ProjectedItem[],
  next: ProjectedItem | undefined,
  now: Minute,
): Drift {
  if (current.length === 0 && next === undefined) return { kind: 'over' }
  const overrun = current.map(({ planned, projected }) => projected.end - planned.end)
  const behind = Math.max(next?.late ?? 0, ...overrun, 0)
  if (behind > 0) return { kind: 'behind', minutes: behind }
  const inHand = next === undefined ? 0 : minutesInHand(items, next, now)
  return inHand > 0 && !current.some(({ lane }) => lane === next?.lane)
    ? { kind: 'inHand', minutes: inHand }
    : { kind: 'onPlan' }
}

/** What the lane of the next item gained when its last item ended, as far as it is not used up. */
function minutesInHand(items: readonly ProjectedItem[], next: ProjectedItem, now: Minute): number {
  const last = items
    .filter(({ lane, state, assumed }) => lane === next.lane && state === 'done' && !assumed)
    .toSorted((a, b) => b.projected.end - a.projected.end)[0]
  if (last === undefined) return 0
  return Math.min(last.planned.end - last.projected.end, next.projected.start - now)
}
