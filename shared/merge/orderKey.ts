import { BASE_62_DIGITS, generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import { orderKey } from '#shared/schema/record/values.ts'
import { byOrder, type OrderKey, type Placed } from './byOrder.ts'

/** Beyond this length a list is worth new keys throughout. */
export const LONG_KEY = 40

/** Whether a key has the form that the functions here can work with. */
export function isOrderKey(key: string): boolean {
  if (!orderKey.safeParse(key).success) return false
  try {
    generateKeyBetween(key, null)
    return true
  } catch {
    return false
  }
}

/**
 * A key between two neighbours; null is the end of the list. A malformed neighbour counts as none.
 * Null: equal or crossed neighbours, of which one has to be given another key first (`rekeyEqual`),
 * or neighbours so close that the key would be too long (`freshKeys` for the whole list).
 */
export function between(before: OrderKey | null, after: OrderKey | null): OrderKey | null {
  return keysBetween(before, after, 1)?.[0] ?? null
}

/** `count` keys in order between two neighbours; null as in `between`. */
export function keysBetween(
  before: OrderKey | null,
  after: OrderKey | null,
  count: number,
): OrderKey[] | null {
  const [low, high] = [usable(before), usable(after)]
  if (low !== null && high !== null && low >= high) return null
  const keys = generateNKeysBetween(low, high, count)
  return keys.every(isOrderKey) ? keys : null
}

/**
 * Keys for a block that is put in one gap. They share a tail of the block's own, so that two blocks
 * put into the same gap at once follow one another instead of interleaving.
 *
 * @param tail random digits, at least four, the same for the whole block
 */
export function blockBetween(
  before: OrderKey | null,
  after: OrderKey | null,
  count: number,
  tail: string,
): OrderKey[] | null {
  const start = between(before, after)
  if (start === null) return null
  // Zeros keep the block in front of a neighbour that begins with the very same key.
  const rest = after?.startsWith(start) ? after.slice(start.length) : ''
  const zeros = rest.search(/[^0]/) + 1
  const head = `${start}${'0'.repeat(zeros)}${tail.replace(/[^0-9A-Za-z]/g, '')}`
  return Array.from({ length: count }, (_, index) => head + counted(index, count))
}

/** The index in digits of equal width, none of them 0, since a key may not end with it. */
function counted(index: number, count: number): string {
  let text = ''
  for (let left = index, room = count; text === '' || room > 1; room /= NONZERO.length) {
    text = (NONZERO[left % NONZERO.length] ?? '') + text
    left = Math.floor(left / NONZERO.length)
  }
  return text
}

const NONZERO = BASE_62_DIGITS.slice(1)

/**
 * New keys for those whose key equals that of the one before them, or cannot be worked with. What
 * the list looks like stays as it was.
 *
 * @param list the whole list, in any order
 * @returns id → key, empty when every key is unique
 */
export function rekeyEqual(list: readonly Placed[]): ReadonlyMap<string, OrderKey> {
  const sorted = [...list].sort(byOrder)
  const changed = new Map<string, OrderKey>()
  let last: OrderKey | null = null
  for (const placed of sorted) {
    const distinct = isOrderKey(placed.order) && (last === null || placed.order > last)
    if (distinct) {
      last = placed.order
      continue
    }
    const low: OrderKey | null = last
    const next = sorted.find(({ order }) => isOrderKey(order) && (low === null || order > low))
    last = generateKeyBetween(low, next?.order ?? null)
    changed.set(placed.id, last)
  }
  return changed
}

/** Short, even keys for a whole list in the order given. */
export function freshKeys(count: number): OrderKey[] {
  return generateNKeysBetween(null, null, count)
}

function usable(key: OrderKey | null): OrderKey | null {
  return key !== null && isOrderKey(key) ? key : null
}
