import type { Money } from '#shared/schema/record/values.ts'
import { minorDigits } from '../../words/money.ts'

/** Offered where a wedding has named none; the one of its time zone stands first. */
const CURRENCIES = [
  'GBP',
  'EUR',
  'USD',
  'CHF',
  'CAD',
  'AUD',
  'NZD',
  'INR',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'MXN',
  'JPY',
  'AED',
  'ZAR',
]

/** Where the name of a zone says more than its part of the world. */
const BY_ZONE: readonly (readonly [prefix: string, currency: string])[] = [
  ['Europe/London', 'GBP'],
  ['Europe/Belfast', 'GBP'],
  ['Europe/Zurich', 'CHF'],
  ['Europe/Stockholm', 'SEK'],
  ['Europe/Oslo', 'NOK'],
  ['Europe/Copenhagen', 'DKK'],
  ['Europe/Warsaw', 'PLN'],
  ['Europe/Prague', 'CZK'],
  ['Europe/', 'EUR'],
  ['America/Toronto', 'CAD'],
  ['America/Vancouver', 'CAD'],
  ['America/Mexico_City', 'MXN'],
  ['America/', 'USD'],
  ['Asia/Kolkata', 'INR'],
  ['Asia/Calcutta', 'INR'],
  ['Asia/Tokyo', 'JPY'],
  ['Asia/Dubai', 'AED'],
  ['Australia/', 'AUD'],
  ['Pacific/Auckland', 'NZD'],
  ['Africa/Johannesburg', 'ZAR'],
]

/** The currency of a wedding: that of the amounts it has, else that of its place. */
export function weddingCurrency(amounts: readonly Money[], zone: string): string {
  const counts = new Map<string, number>()
  for (const { currency } of amounts) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return most?.[0] ?? BY_ZONE.find(([prefix]) => zone.startsWith(prefix))?.[1] ?? 'USD'
}

/** What may be chosen, the one in use first. */
export function currenciesFrom(inUse: string): readonly string[] {
  return [inUse, ...CURRENCIES.filter((one) => one !== inUse)]
}

/**
 * An amount as a person types it ("180", "1,250.50", "1.250,50", "£180"); null: it is none.
 * Empty text is no amount, and not asked here.
 */
export function parseAmount(text: string, currency: string): Money | null {
  const digits = minorDigits(currency)
  const plain = text.normalize('NFKC').replaceAll(/[\s'’]|[^\d.,]/gu, '')
  const match = /^(\d[\d.,]*?)(?:([.,])(\d{1,2}))?$/.exec(plain)
  if (!match) return null
  const [, whole = '', point = '', part = ''] = match
  // What parts the thousands cannot part the pence as well.
  if (part.length > digits || (point !== '' && whole.includes(point))) return null
  if (!/^\d+$|^\d{1,3}([.,]\d{3})+$/.test(whole)) return null
  const minor =
    Number(whole.replaceAll(/[.,]/g, '')) * 10 ** digits + Number(part.padEnd(digits, '0') || 0)
  return minor <= 1_000_000_000_000 ? { minor, currency } : null
}

/** "180" or "180.50": an amount as it is typed again. */
export function amountText({ minor, currency }: Money): string {
  const digits = minorDigits(currency)
  const value = minor / 10 ** digits
  return Number.isInteger(value) ? String(value) : value.toFixed(digits)
}
