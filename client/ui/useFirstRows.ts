import { useDeferredValue } from 'react'

/** More than a phone or a tablet shows before somebody scrolls. */
const SEEN = 12

/**
 * The rows to draw: at first those that are seen, right after that all of them. A long list is then
 * painted, and takes a tap, before its end is drawn.
 * @param from index of the row that the list opens at
 * @returns how many rows are still to come: the list keeps their room free, so that it does not jump
 */
export function useFirstRows<Row>(
  rows: readonly Row[],
  from = 0,
): { drawn: readonly Row[]; toCome: number } {
  const isFirst = useDeferredValue(false, true)
  const drawn = isFirst ? rows.slice(0, from + SEEN) : rows
  return { drawn, toCome: rows.length - drawn.length }
}
