/** How many digits an ISO 4217 currency has behind the point; two for what is none. */
export function currencyDigits(currency: string): number {
  const code = currency.trim().toUpperCase()
  if (!/^[A-Z]{3}$/.test(code)) return 2
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency: code })
  return format.resolvedOptions().maximumFractionDigits ?? 2
}

/** "6,200.50" or "6200" → 620050, in the smallest unit; null: it is no amount with so many digits. */
export function readAmount(text: string, digits: number): number | null {
  const plain = text
    .trim()
    .replaceAll(/[\s,'’](?=\d{3}(?:\D|$))/g, '')
    .replace(',', '.')
  const match = /^(-?)(\d{1,10})(?:\.(\d{1,4}))?$/.exec(plain)
  if (!match) return null
  const [, sign, whole = '0', part = ''] = match
  if (part.length > digits) return null
  const minor = Number(whole) * 10 ** digits + Number(part.padEnd(digits, '0'))
  return sign === '-' ? -minor : minor
}

/** Degrees within the range of a latitude or a longitude; null: it is neither. */
export function readDegrees(is: 'latitude' | 'longitude'): (text: string) => number | null {
  const limit = is === 'latitude' ? 90 : 180
  return (text) => {
    const plain = text.trim().replace(',', '.')
    if (!/^[+-]?\d{1,3}(?:\.\d{1,12})?$/.test(plain)) return null
    const degrees = Number(plain)
    return Math.abs(degrees) <= limit ? degrees : null
  }
}
