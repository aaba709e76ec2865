/**
 * Keys of a list's order: text that sorts with plain `<` (never by locale, where `Zz` follows `a0`).
 * The alphabet is never passed, since that changes the heads of the keys.
 */
export type OrderKey = string

export type Placed = { id: string; order: OrderKey }

/** The order of a list: by key, equal keys by id. */
export function byOrder(a: Placed, b: Placed): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
