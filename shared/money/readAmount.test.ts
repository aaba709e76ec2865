import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAmount, typedAmount } from './readAmount.ts'

const read = (text: string, currency = 'GBP', locale = 'en-GB') =>
  readAmount(text, currency, locale)?.minor ?? null

describe('an amount as it is typed', () => {
  test.each([
    ['1234', 123_400],
    ['1,234.50', 123_450],
    ['1.234,50', 123_450],
    ['1 234,50', 123_450],
    ["1'234.50", 123_450],
    ['180.5', 18_050],
    ['180,50', 18_050],
    ['1,250', 125_000],
    ['1.250', 125_000],
    ['1.234.567', 123_456_700],
    ['12,34,567.89', 123_456_789],
    ['0', 0],
  ])('%s', (text, minor) => {
    expect(read(text)).toBe(minor)
    expect(read(text, 'EUR', 'de-DE')).toBe(minor)
  })

  test.each([
    '',
    'a lot',
    '1.2.3',
    '12.345.6',
    '.5',
    '5.',
    '-5',
    '1,2,3',
    '10.555.1',
    '2 for 10',
    '1e5',
    '5 k',
    '50p',
    '3 mio',
  ])('none: %s', (text) => expect(read(text)).toBeNull())

  test('the currency may be named as the locale names it', () => {
    expect(read('GBP 180')).toBe(18_000)
    expect(read('180 zł', 'PLN', 'pl-PL')).toBe(18_000)
    expect(read('180,50 kr', 'SEK', 'sv-SE')).toBe(18_050)
    expect(read('£180')).toBe(18_000)
    expect(read('180 £')).toBe(18_000)
    expect(read('$1,000', 'USD')).toBe(100_000)
    expect(read('US$1,000', 'USD')).toBe(100_000)
  })

  test('an amount of another currency is none, rather than so many of this one', () => {
    for (const other of ['180 EUR', '€180', 'US$1,000', '$5']) expect(read(other)).toBeNull()
  })

  test('has as many places as its currency', () => {
    expect(read('1500', 'JPY')).toBe(1500)
    expect(read('1,500', 'JPY')).toBe(1500)
    expect(read('10.55', 'JPY')).toBeNull()
    expect(read('10.5', 'KWD')).toBe(10_500)
    expect(read('10.555', 'GBP')).toBe(1_055_500)
  })

  test('with three places the locale says what the one sign means', () => {
    expect(read('1.234', 'KWD', 'en-GB')).toBe(1234)
    expect(read('1.234', 'KWD', 'de-DE')).toBe(1_234_000)
    expect(read('1,234', 'KWD', 'de-DE')).toBe(1234)
  })

  test('is read in the digits of the locale', () => {
    expect(read('١٬٢٣٤٫٥٠', 'EGP', 'ar-EG')).toBe(123_450)
    expect(read('१,२३४.५०', 'INR', 'hi-IN-u-nu-deva')).toBe(123_450)
  })

  test('is never more than can be added up exactly', () => {
    expect(read('10,000,000,000')).toBe(1_000_000_000_000)
    expect(read('10,000,000,000.01')).toBeNull()
  })

  test('typed again it is the same amount, also as the locale writes it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000_000 }),
        fc.constantFrom('GBP', 'JPY', 'KWD'),
        fc.constantFrom('en-GB', 'de-DE', 'fr-FR', 'de-CH', 'en-IN', 'ar-EG'),
        (minor, currency, locale) => {
          const amount = { minor, currency }
          expect(readAmount(typedAmount(amount, locale), currency, locale)).toEqual(amount)
          const digits = { GBP: 2, JPY: 0, KWD: 3 }[currency] ?? 0
          const written = new Intl.NumberFormat(locale, {
            minimumFractionDigits: digits,
            maximumFractionDigits: digits,
          }).format(minor / 10 ** digits)
          expect(readAmount(written, currency, locale)).toEqual(amount)
          const named = new Intl.NumberFormat(locale, { style: 'currency', currency })
          expect(readAmount(named.format(minor / 10 ** digits), currency, locale)).toEqual(amount)
        },
      ),
    )
  })
})
