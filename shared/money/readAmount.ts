import type { Money } from '#shared/schema/record/values.ts'
import { minorDigits } from './minorDigits.ts'

const MOST = 1_000_000_000_000

/** Signs of a locale, each by the plain one it stands for. */
const signs = new Map<string, ReadonlyMap<string, string>>()

/**
 * An amount as a person types it, exact to the smallest unit ("180", "1,250.50", "1.250,50",
 * "1 250", "£180"); null: it is none. Where a sign could part thousands as well as cents, the
 * person's locale says which.
 */
export function readAmount(text: string, currency: string, locale: string): Money | null {
  const plain = inPlainSigns(withoutUnit(bareText(text), currency, locale), locale)
    .trim()
    .replaceAll(/(?<=\d)[\s'’_](?=\d)/gu, '')
  if (!/^\d[\d.,]*$/.test(plain)) return null
  const digits = minorDigits(currency)
  const point = pointIn(plain, digits, decimalOf(locale))
  const [whole = '', part = ''] = point === null ? [plain] : split(plain, point)
  if ((point !== null && part === '') || part.length > digits || !isGrouped(whole, point))
    return null
  const units = Number(whole.replaceAll(/[.,]/g, '')) * 10 ** digits
  const minor = units + Number(part.padEnd(digits, '0') || 0)
  return minor <= MOST ? { minor, currency } : null
}

/** "180" or "180,50": an amount as it is typed again in that locale. */
export function typedAmount({ minor, currency }: Money, locale: string): string {
  const digits = minorDigits(currency)
  const sign = minor < 0 ? '-' : ''
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const part = text.slice(text.length - digits)
  return /^0*$/.test(part) ? `${sign}${whole}` : `${sign}${whole}${decimalOf(locale)}${part}`
}

/** Without the currency's own sign or name before or behind the number; those of others stay. */
function withoutUnit(text: string, currency: string, locale: string): string {
  const lower = text.toLowerCase()
  for (const unit of unitsOf(currency, locale)) {
    if (lower.startsWith(unit)) return text.slice(unit.length)
    if (lower.endsWith(unit)) return text.slice(0, -unit.length)
  }
  return text
}

/** Without marks of direction, which nobody sees. */
function bareText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Bidi_Control}/gu, '')
    .trim()
}

/** "us$", "$" and "usd", the longest first. */
function unitsOf(currency: string, locale: string): readonly string[] {
  const signs = ['symbol', 'narrowSymbol'] as const
  const found = [locale, 'en'].flatMap((one) =>
    signs.map((currencyDisplay) => {
      const format = new Intl.NumberFormat(one, { style: 'currency', currency, currencyDisplay })
      return format.formatToParts(1).find(({ type }) => type === 'currency')?.value ?? currency
    }),
  )
  const units = new Set([currency, ...found].map((unit) => bareText(unit).toLowerCase()))
  return [...units].toSorted((a, b) => b.length - a.length)
}

/** Which sign parts the cents; null: none does. */
function pointIn(plain: string, digits: number, decimal: string): '.' | ',' | null {
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  if (last < 0) return null
  const sign = plain[last] === '.' ? '.' : ','
  const other = sign === '.' ? ',' : '.'
  const isAlone = plain.indexOf(sign) === last
  if (plain.includes(other)) return isAlone ? sign : null
  if (!isAlone) return null
  const behind = plain.length - last - 1
  // Three digits behind one sign: thousands, unless the currency has thousandths and the locale says so.
  if (behind === 3) return digits === 3 && sign === decimal ? sign : null
  return sign
}

function split(plain: string, point: string): [string, string] {
  const at = plain.lastIndexOf(point)
  return [plain.slice(0, at), plain.slice(at + 1)]
}

/** Groups of three, or as in India of two before the last three; one sign throughout. */
function isGrouped(whole: string, point: string | null): boolean {
  if (/^\d+$/.test(whole)) return true
  const group = whole.includes('.') ? '.' : ','
  if (group === point || (whole.includes('.') && whole.includes(','))) return false
  const [first = '', ...rest] = whole.split(group)
  return (
    first.length >= 1 &&
    first.length <= 3 &&
    rest.at(-1)?.length === 3 &&
    rest.every(({ length }) => length === 3 || length === 2)
  )
}

function decimalOf(locale: string): '.' | ',' {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5)
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.'
}

/** Digits and signs of other scripts as plain ones. */
function inPlainSigns(text: string, locale: string): string {
  const known = signs.get(locale) ?? signsOf(locale)
  return Array.from(text, (sign) => known.get(sign) ?? sign).join('')
}

function signsOf(locale: string): ReadonlyMap<string, string> {
  const format = new Intl.NumberFormat(locale, { useGrouping: false })
  const made = new Map<string, string>([
    ['٫', '.'],
    ['٬', ','],
  ])
  for (let digit = 0; digit <= 9; digit += 1) made.set(format.format(digit), String(digit))
  signs.set(locale, made)
  return made
}
