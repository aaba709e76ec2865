import { moveTo, type Move, type Ordered } from '../../data/blockOrder.ts'

/**
 * Somebody is missing: behind the last one of its block that is still to be taken, and from there to
 * the end of the list. Null: nothing is left that could come first.
 */
export function moveLater(
  list: readonly Ordered[],
  id: string,
  isTaken: (id: string) => boolean,
): (Move & { after: string }) | null {
  const own = list.find((one) => one.id === id)
  if (!own) return null
  const open = list.filter((one) => one.id === id || !isTaken(one.id))
  const last = open.findLast(({ block }) => block === own.block)
  const target = last?.id === id ? open.at(-1) : last
  if (!target || target.id === id) return null
  const move = moveTo(list, id, list.indexOf(target))
  return move && { ...move, after: target.id }
}
