import type { ProjectedItem } from './project.ts'
import { compareText, type Minute } from './planItem.ts'

/** A bound of the day that belongs to no single moment. */
export type DayBound = {
  id: string
  kind: 'limit' | 'coverage'
  /** What ends: "Music off", or the vendor's name. */
  what: string
  at: Minute
  /** Who must know when it does not hold: accounts, vendors or names. */
  tell: readonly string[]
  /** The moments it is about; null: all of the day. */
  items: ReadonlySet<string> | null
}

export type BoundState = Omit<DayBound, 'items'> & {
  /** Minutes by which it is passed; 0: it holds. */
  by: number
  /** Minutes in hand; 0 where it is passed. */
  room: number
  /** The moment that comes nearest to it, or goes furthest beyond. */
  last: string
}

/** A limit is near when so little is left to it, and it comes within the hour. */
const NEAR_MIN = 15
const SOON_MIN = 60

/**
 * How the day stands against its limits and the hours its vendors are booked for, by time. What was
 * planned to end after a bound was planned beyond it, so it does not count; neither does what is over.
 */
export function boundStates(
  items: readonly ProjectedItem[],
  bounds: readonly DayBound[],
): readonly BoundState[] {
  return bounds
    .flatMap(({ items: only, ...bound }): BoundState[] => {
      const last = items
        .filter(({ id }) => only === null || only.has(id))
        .filter(({ state, planned }) => state !== 'skipped' && planned.end <= bound.at)
        .filter(({ state, assumed }) => state !== 'done' || assumed)
        .toSorted((a, b) => b.projected.end - a.projected.end || compareText(a.id, b.id))[0]
      if (!last) return []
      const over = last.projected.end - bound.at
      return [{ ...bound, by: Math.max(0, over), room: Math.max(0, -over), last: last.id }]
    })
    .toSorted((a, b) => a.at - b.at || compareText(a.id, b.id))
}

export function isNear({ by, room, at }: BoundState, now: Minute): boolean {
  return by === 0 && room <= NEAR_MIN && at - now <= SOON_MIN && at >= now
}
