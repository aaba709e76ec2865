import type { OrderKey } from '#shared/merge/byOrder.ts'
import { blockBetween, freshKeys } from '#shared/merge/orderKey.ts'
import type { Part } from './templateParts.ts'

/**
 * Keys behind everything that is there. The block has a tail of its own, so that two templates used
 * at once by two people follow one another.
 */
export function keysBehind(
  present: readonly Part<{ order: OrderKey }>[],
  count: number,
  newId: () => string,
): readonly OrderKey[] {
  const last = present.reduce<OrderKey | null>(
    (high, { data }) => (high === null || data.order > high ? data.order : high),
    null,
  )
  const tail = newId().replaceAll('-', '').slice(-6)
  return blockBetween(last, null, count, tail) ?? freshKeys(count)
}
