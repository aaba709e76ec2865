import type { Money } from '#shared/schema/record/values.ts'

/** Offered first where a wedding has named none; the one in use stands before them. */
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
  'KWD',
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
  ['Asia/Kuwait', 'KWD'],
  ['Australia/', 'AUD'],
  ['Pacific/Auckland', 'NZD'],
  ['Africa/Johannesburg', 'ZAR'],
]

/** The currency of a wedding: the one it names, else that of most amounts it has, else of its place. */
export function weddingCurrency(
  wedding: { currency?: string; zone: string } | undefined,
  amounts: readonly Money[],
): string {
  if (wedding?.currency !== undefined) return wedding.currency
  const counts = new Map<string, number>()
  for (const { currency } of amounts) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const zone = wedding?.zone ?? ''
  return most?.[0] ?? BY_ZONE.find(([prefix]) => zone.startsWith(prefix))?.[1] ?? 'USD'
}

/** What may be chosen, the one in use first. */
export function currenciesFrom(inUse: string): readonly string[] {
  return [inUse, ...CURRENCIES.filter((one) => one !== inUse)]
}
