/** "6,200.50" or "6200" → 620050, in the smallest unit; null: it is no amount. */
export function readAmount(text: string): number | null {
  const plain = text
    .trim()
    .replaceAll(/[\s,'’](?=\d{3}(?:\D|$))/g, '')
    .replace(',', '.')
  const match = /^(-?)(\d{1,10})(?:\.(\d{1,2}))?$/.exec(plain)
  if (!match) return null
  const [, sign, whole = '0', part = ''] = match
  const minor = Number(whole) * 100 + Number(part.padEnd(2, '0'))
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
