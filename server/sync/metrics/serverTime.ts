/**
 * Upper bounds in ms of the buckets that answers are counted in. Kept histograms go by place in this
 * list: it may only grow at its end.
 */
export const BOUNDS_MS: readonly number[] = [
  1, 2, 3, 4, 6, 8, 12, 16, 25, 40, 60, 100, 160, 250, 400, 600, 1_000, 2_500, 10_000, 60_000,
]

/** How many answers took so long, by place in `BOUNDS_MS`; the last has all that were slower, too. */
export type Histogram = readonly number[]

export function oneAnswer(ms: number): Histogram {
  const found = BOUNDS_MS.findIndex((bound) => ms <= bound)
  const place = found < 0 ? BOUNDS_MS.length - 1 : found
  return Array.from({ length: place + 1 }, (_, n) => (n === place ? 1 : 0))
}

export function addHistograms(a: Histogram, b: Histogram): Histogram {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, n) => (a[n] ?? 0) + (b[n] ?? 0))
}

/**
 * The bound that this share of the answers kept within: an upper one, never a guess between two.
 *
 * @param share above 0, at most 1
 * @returns ms; null where there was no answer
 */
export function percentileMs(histogram: Histogram, share: number): number | null {
  const all = histogram.reduce((sum, count) => sum + count, 0)
  if (all === 0) return null
  const wanted = Math.max(1, Math.ceil(all * share))
  let reached = 0
  const place = histogram.findIndex((count) => (reached += count) >= wanted)
  return BOUNDS_MS[place] ?? BOUNDS_MS.at(-1) ?? null
}
