import { between, freshKeys } from './orderKey.ts'

export type Ordered = { id: string; order: string }

/**
 * Keys to give so that the entry at `from` stands at `to`: one if there is room between its new
 * neighbours, else new ones for the whole list.
 * @param list in its present order
 */
export function keysForMove(
  list: readonly Ordered[],
  from: number,
  to: number,
): ReadonlyMap<string, string> {
  const entry = list[from]
  if (!entry || from === to) return new Map()
  const rest = list.filter((_, index) => index !== from)
  const key = between(rest[to - 1]?.order ?? null, rest[to]?.order ?? null)
  if (key !== null) return new Map([[entry.id, key]])
  const whole = [...rest.slice(0, to), entry, ...rest.slice(to)]
  const keys = freshKeys(whole.length)
  return new Map(whole.map(({ id }, index) => [id, keys[index] ?? '']))
}
