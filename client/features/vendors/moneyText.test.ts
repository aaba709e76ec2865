import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountText, currenciesFrom, parseAmount, weddingCurrency } from './moneyText.ts'

test('an amount is read as people write it, and is exact to the penny', () => {
  const read = (text: string, currency = 'GBP') => parseAmount(text, currency)?.minor
  expect(
    ['180', '£180', '180.5', '180,50', '1,250.50', '1.250,50', '1 250', '1.250'].map((one) =>
      read(one),
    ),
  ).toEqual([18_000, 18_000, 18_050, 18_050, 125_050, 125_050, 125_000, 125_000])
  expect(read('1500', 'JPY')).toBe(1500)
  for (const none of ['', 'a lot', '1.2.3', '12.345.6', '10.55', '.5'])
    expect(read(none, none === '10.55' ? 'JPY' : 'GBP')).toBeUndefined()
})

test('an amount that is written again is the same amount', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.constantFrom('GBP', 'JPY'),
      (minor, currency) => {
        expect(parseAmount(amountText({ minor, currency }), currency)).toEqual({ minor, currency })
      },
    ),
  )
})

test('a wedding has the currency of its amounts, else that of its place', () => {
  expect(weddingCurrency([], 'Europe/London')).toBe('GBP')
  expect(weddingCurrency([], 'Europe/Berlin')).toBe('EUR')
  expect(weddingCurrency([], 'Asia/Kolkata')).toBe('INR')
  const amounts = ['CHF', 'EUR', 'CHF'].map((currency) => ({ minor: 1, currency }))
  expect(weddingCurrency(amounts, 'Europe/Berlin')).toBe('CHF')
  expect(currenciesFrom('ISK').slice(0, 2)).toEqual(['ISK', 'GBP'])
  expect(new Set(currenciesFrom('GBP')).size).toBe(currenciesFrom('GBP').length)
})
