import { minorDigits } from '#shared/money/minorDigits.ts'
import { money, type Money } from '#shared/schema/record/values.ts'
import { inLocale } from './inLocale.ts'

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(currency: string): Intl.NumberFormat {
  const known = formats.get(currency)
  if (known) return known
  const made = new Intl.NumberFormat('en-GB', { style: 'currency', currency })
  formats.set(currency, made)
  return made
}

/** Of the way from the decisions to the requests for money. */
export const moneyWaitingWords = inLocale('moneyWaitingWords', {
  title: 'Money',
  waiting: (count: number) =>
    count === 1 ? '1 request waits for you' : `${count} requests wait for you`,
})

const short = new Map<string, Intl.NumberFormat>()

/** "£250", and "£250.50" where there are pence: for lists, where columns are narrow. */
export const shortMoney = inLocale('shortMoney', ({ minor, currency }: Money): string => {
  const format =
    short.get(currency) ??
    new Intl.NumberFormat('en-GB', {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    })
  short.set(currency, format)
  return format.format(minor / 10 ** minorDigits(currency))
})

/** Several currencies stand beside each other: "£250 + €90". */
export const sumsWords = inLocale('sumsWords', (sums: readonly Money[]): string => {
  return sums.map(shortMoney).join(' + ')
})

/** "£250.00" from 25,000 pence. */
export const formatMoney = inLocale('formatMoney', ({ minor, currency }: Money): string => {
  const format = formatOf(currency)
  return format.format(minor / 10 ** minorDigits(currency))
})

const names = new Intl.DisplayNames('en-GB', { type: 'currency' })

/** "British Pound (GBP)". */
export const currencyName = inLocale('currencyName', (code: string): string => {
  const name = names.of(code)
  return name === undefined || name === code ? code : `${name} (${code})`
})

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** "1 Mar 2027": money falls due in other years than the wedding's too. */
export const dateWithYear = inLocale('dateWithYear', (date: string): string => {
  const parsed = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(parsed.getTime()) ? date : days.format(parsed)
})

/** An amount as it stands in a record; null: it is none. */
export const moneyWords = inLocale('moneyWords', (value: unknown): string | null => {
  const parsed = money.safeParse(value)
  return parsed.success ? formatMoney(parsed.data) : null
})
