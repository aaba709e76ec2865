import { minorDigits } from '#shared/money/minorDigits.ts'
import { money } from '#shared/schema/record/values.ts'
import type {
  currencyName as EnglishCurrency,
  dateWithYear as EnglishDate,
  formatMoney as EnglishFormat,
  moneyWaitingWords as EnglishWaiting,
  moneyWords as EnglishWords,
  shortMoney as EnglishShort,
  sumsWords as EnglishSums,
} from '../money.ts'

const formats = new Map<string, Intl.NumberFormat>()
const short = new Map<string, Intl.NumberFormat>()

export const moneyWaitingWords: typeof EnglishWaiting = {
  title: 'Geld',
  waiting: (count) =>
    count === 1 ? '1 Anfrage wartet auf dich' : `${count} Anfragen warten auf dich`,
}

/** "250 €", and "250,50 €" where there are cents: for lists, where columns are narrow. */
export const shortMoney: typeof EnglishShort = ({ minor, currency }) => {
  const format =
    short.get(currency) ??
    new Intl.NumberFormat('de-DE', {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    })
  short.set(currency, format)
  return format.format(minor / 10 ** minorDigits(currency))
}

/** Several currencies stand beside each other: "250 € + 90 £". */
export const sumsWords: typeof EnglishSums = (sums) => sums.map(shortMoney).join(' + ')

/** "1.234,50 €" from 123,450 cents. */
export const formatMoney: typeof EnglishFormat = ({ minor, currency }) => {
  const format =
    formats.get(currency) ?? new Intl.NumberFormat('de-DE', { style: 'currency', currency })
  formats.set(currency, format)
  return format.format(minor / 10 ** minorDigits(currency))
}

const names = new Intl.DisplayNames('de-DE', { type: 'currency' })

/** "Britisches Pfund (GBP)" */
export const currencyName: typeof EnglishCurrency = (code) => {
  const name = names.of(code)
  return name === undefined || name === code ? code : `${name} (${code})`
}

const days = new Intl.DateTimeFormat('de-DE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** "1. März 2027" */
export const dateWithYear: typeof EnglishDate = (date) => {
  const parsed = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(parsed.getTime()) ? date : days.format(parsed)
}

export const moneyWords: typeof EnglishWords = (value) => {
  const parsed = money.safeParse(value)
  return parsed.success ? formatMoney(parsed.data) : null
}
