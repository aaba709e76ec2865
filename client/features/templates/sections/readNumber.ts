import { readAmount as readMoney, typedAmount as typedMoney } from '#shared/money/readAmount.ts'

/** What has two digits behind the point and no name: the amounts of a currency nobody knows. */
const NO_CURRENCY = 'X'.repeat(3)

/** An ISO 4217 code as `Intl` takes it. */
function codeOf(currency: string): string {
  const code = currency.trim().toUpperCase()
  return /^[A-Z]{3}$/.test(code) ? code : NO_CURRENCY
}

/**
 * "6,200.50", "6.200,50" or "6200" → 620050, in the smallest unit of that currency, read as the
 * locale writes it; null: it is no amount.
 */
export function readAmount(text: string, currency: string, locale: string): number | null {
  const plain = text.trim()
  const isNegative = plain.startsWith('-')
  const read = readMoney(isNegative ? plain.slice(1) : plain, codeOf(currency), locale)
  if (read === null) return null
  return isNegative ? -read.minor : read.minor
}

/** The same amount as it is typed again. */
export function typedAmount(minor: number, currency: string, locale: string): string {
  return typedMoney({ minor, currency: codeOf(currency) }, locale)
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
