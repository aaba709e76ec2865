/** From 0 to `most` onto `from` to `to`; what is out of it stays at the edge. */
export function linearScale(
  most: number,
  [from, to]: readonly [from: number, to: number],
): (value: number) => number {
  return (value) => {
    const share = most > 0 ? Math.min(1, Math.max(0, value / most)) : 0
    return from + (to - from) * share
  }
}

/** The next of 1, 2, 5, 10, 20, 50 … at or above: where a scale ends. */
export function roundMost(value: number): number {
  if (value <= 1) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value) ?? value
}
