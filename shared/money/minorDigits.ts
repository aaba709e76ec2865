const known = new Map<string, number>()

/** How many digits of an amount stand behind the point: 2 for pounds, 0 for yen, 3 for Kuwaiti dinars. */
export function minorDigits(currency: string): number {
  const before = known.get(currency)
  if (before !== undefined) return before
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  known.set(currency, digits)
  return digits
}
