import { clampStamp, formatStamp, parseStamp, type Stamp } from '#shared/schema/record/stamp.ts'
import type { Sender } from './applying.ts'
import type { StoredRecord } from './store.ts'

/**
 * By which an edit counts among others: clamped to its receipt, since clocks run ahead. Two edits that
 * one request brings would have the same stamp by that, and the later one would be taken for the earlier
 * come again: it goes after what stands of its own replica at that moment.
 *
 * @param at as it was sent; not of an edit that history has already (R4)
 */
export function stampInForce(
  at: Stamp,
  { receivedAt, origin }: Pick<Sender, 'receivedAt' | 'origin'>,
  stored: StoredRecord | undefined,
): Stamp {
  const clamped = clampStamp(at, receivedAt)
  if (clamped === at) return at
  const parts = parseStamp(clamped)
  const taken = Object.values(stored?.origins ?? {})
    .flatMap((one) => [one, ...(one.also ?? [])])
    .filter((one) => one.origin === origin.name)
    .map((one) => parseStamp(one.at))
    .filter(({ ms, replica }) => ms === parts.ms && replica === parts.replica)
    .map(({ counter }) => counter + 1)
  return formatStamp({ ...parts, counter: Math.max(parts.counter, ...taken) })
}
