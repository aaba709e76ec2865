/** @param sorted ascending; empty gives NaN */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
}

/** `median (min–max)`, since a figure without its spread tells nothing on a shared machine. */
export function spread(values: readonly number[], digits = 0): string {
  const sorted = values.toSorted((a, b) => a - b)
  const [least = Number.NaN] = sorted
  const say = (value: number) => value.toFixed(digits)
  return `${say(percentile(sorted, 0.5))} (${say(least)}–${say(sorted.at(-1) ?? Number.NaN)})`
}
