import type { Money } from '#shared/schema/record/values.ts'

/**
 * Amounts added up, one for each currency, by its code. Currencies are never added to one another:
 * several stand beside each other.
 */
export type Sums = readonly Money[]

/** A currency that was named is there even when its amounts come to nothing. */
export function sumsOf(amounts: Iterable<Money>): Sums {
  const byCurrency = new Map<string, number>()
  for (const { minor, currency } of amounts) {
    byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + minor)
  }
  return [...byCurrency]
    .map(([currency, minor]) => ({ minor, currency }))
    .toSorted((a, b) => (a.currency < b.currency ? -1 : 1))
}

/** What is left of the first, where a currency may go below zero. */
export function without(from: Sums, taken: Sums): Sums {
  return sumsOf([...from, ...taken.map(({ minor, currency }) => ({ minor: -minor, currency }))])
}

/** In one currency; nothing is zero. */
export function sumIn(sums: Sums, currency: string): Money {
  return sums.find((one) => one.currency === currency) ?? { minor: 0, currency }
}

export function isNothing(sums: Sums): boolean {
  return sums.every(({ minor }) => minor === 0)
}

/** Without currencies that come to nothing; all of them nothing: nothing of the given one. */
export function shownSums(sums: Sums, currency: string): Sums {
  const left = sums.filter(({ minor }) => minor !== 0)
  const first = left.filter((one) => one.currency === currency)
  const others = left.filter((one) => one.currency !== currency)
  return left.length === 0 ? [{ minor: 0, currency }] : [...first, ...others]
}
