import { byOrder, type OrderKey, type Placed } from '#shared/merge/byOrder.ts'
import { between, rekeyEqual } from '#shared/merge/orderKey.ts'
import type { Minute } from '#shared/schedule/planItem.ts'

/** New keys by id: the moved one's, and those of neighbours that shared a key. */
export type Placement = ReadonlyMap<string, OrderKey>

/**
 * Keys that put one item at an index of its list.
 * @param list the lane, in any order, with or without the item
 * @param to its index among the others
 */
export function placeAt(list: readonly Placed[], id: string, to: number): Placement {
  const fresh = rekeyEqual(list.filter((placed) => placed.id !== id))
  const others = list
    .filter((placed) => placed.id !== id)
    .map((placed) => ({ id: placed.id, order: fresh.get(placed.id) ?? placed.order }))
    .toSorted(byOrder)
  const index = Math.max(0, Math.min(to, others.length))
  const key = between(others[index - 1]?.order ?? null, others[index]?.order ?? null)
  const placement = new Map(fresh)
  if (key !== null) placement.set(id, key)
  return placement
}

export type Timed = Placed & { start: Minute }

/** The index at which a moment of this time belongs in its lane; null: where it is, it already fits. */
export function indexForTime(lane: readonly Timed[], id: string, start: Minute): number | null {
  const others = lane.filter((item) => item.id !== id).toSorted(byOrder)
  const own = lane.find((item) => item.id === id)
  if (own) {
    const index = others.filter((item) => byOrder(item, own) < 0).length
    const before = others[index - 1]
    const after = others[index]
    if ((!before || before.start <= start) && (!after || after.start >= start)) return null
  }
  const later = others.findIndex((item) => item.start > start)
  return later < 0 ? others.length : later
}
