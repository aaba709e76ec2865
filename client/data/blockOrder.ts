import { keysForMove } from '#shared/merge/keysForMove.ts'
import { byOrder } from '#shared/merge/byOrder.ts'
import { between } from '#shared/merge/orderKey.ts'
import { groupedBy } from '#shared/schedule/grouped.ts'
import { patchOp, type WriteOp } from './replica/writeOp.ts'

/** A line of a list that is parted into blocks; an empty block is none. */
export type Ordered = { id: string; order: string; block: string }

/** A new place: keys to give, and the block the moved one stands in from now on. */
export type Move = { id: string; orders: ReadonlyMap<string, string>; block: string }

/** As it is shown: block by block, a block where its first line stands. */
export function inBlockOrder<One extends Ordered>(lines: readonly One[]): One[] {
  return [...groupedBy(lines.toSorted(byOrder), ({ block }) => block).values()].flat()
}

/** Put where another one stands: it joins the block of the one it has moved past. */
export function moveTo(list: readonly Ordered[], id: string, to: number): Move | null {
  const from = list.findIndex((one) => one.id === id)
  const passed = list[to]
  if (from === -1 || !passed || from === to) return null
  return { id, orders: keysForMove(list, from, to), block: passed.block }
}

/** One place up or down. At the edge of a block it enters the next one before it passes anybody. */
export function moveByOne(list: readonly Ordered[], id: string, by: 1 | -1): Move | null {
  const from = list.findIndex((one) => one.id === id)
  const [moved, next] = [list[from], list[from + by]]
  if (!moved || !next) return null
  if (moved.block !== next.block) return { id, orders: new Map(), block: next.block }
  return moveTo(list, id, from + by)
}

/** To the end of a block of the list. */
export function moveToBlock(list: readonly Ordered[], id: string, block: string): Move | null {
  const from = list.findIndex((one) => one.id === id)
  const last = list.findLastIndex((one) => one.block === block && one.id !== id)
  if (from === -1 || last === -1) return null
  const to = last < from ? last + 1 : last
  return to === from && list[from]?.block === block
    ? null
    : { id, orders: keysForMove(list, from, to), block }
}

/** A key for a new one at the end of a block, or of the list where the block is new. */
export function orderAtEnd(list: readonly Ordered[], block: string): string {
  const last = list.findLastIndex((one) => one.block === block)
  const at = last === -1 ? list.length - 1 : last
  // Beside equal or crossed neighbours the end of all keys is as good a place: blocks keep together.
  return (
    between(list[at]?.order ?? null, list[at + 1]?.order ?? null) ??
    between(greatest(list), null) ??
    'a0'
  )
}

function greatest(list: readonly Ordered[]): string | null {
  return list.reduce<string | null>(
    (found, { order }) => (found === null || order > found ? order : found),
    null,
  )
}

/**
 * The writing of a move; one step a record.
 *
 * @param field in which a record keeps the name of its block
 */
export function moveOps(
  list: readonly Ordered[],
  { id, orders, block }: Move,
  field: string,
): WriteOp[] {
  const before = list.find((one) => one.id === id)
  const changes = new Map<string, Record<string, unknown>>(
    [...orders].map(([one, order]) => [one, { order }]),
  )
  if (before && before.block !== block) {
    changes.set(id, { ...changes.get(id), [field]: block === '' ? undefined : block })
  }
  return [...changes].map(([one, change]) => patchOp(one, change))
}
