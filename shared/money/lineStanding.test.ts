import { describe, expect, test } from 'vitest'
import type { BudgetProposalData } from '#shared/schema/budgetProposal.ts'
import { declinedButAgreed } from './declinedButAgreed.ts'
import { lineStanding, type LineLike } from './lineStanding.ts'
import { paymentsInForce, type PaymentLike } from './paymentsInForce.ts'
import { weddingCurrency } from './weddingCurrency.ts'

const gbp = (minor: number) => ({ minor, currency: 'GBP' })
const eur = (minor: number) => ({ minor, currency: 'EUR' })
const flowers: LineLike = {
  id: 'flowers',
  data: {
    title: 'Flowers',
    planned: gbp(240_000),
    approved: gbp(220_000),
    dues: {
      last: { on: '2027-07-01', amount: gbp(100_000) },
      deposit: { on: '2027-03-01', amount: gbp(60_000), what: 'Deposit' },
      second: { on: '2027-05-01', amount: gbp(60_000) },
    },
    order: 'a0',
  },
}
const paid = (id: string, minor: number, more: Partial<PaymentLike['data']> = {}): PaymentLike => ({
  id,
  data: { line: 'flowers', amount: gbp(minor), paidAt: '2027-03-01', ...more },
})

describe('a budget line', () => {
  test('payments settle what fell due first; what is left of a date that has passed is overdue', () => {
    const stands = lineStanding(flowers, [paid('a', 80_000)], [], '2027-06-01')
    expect(stands.dues.map(({ id, state, open }) => [id, state, open.minor])).toEqual([
      ['deposit', 'paid', 0],
      ['second', 'overdue', 40_000],
      ['last', 'coming', 100_000],
    ])
    expect(stands.overdue).toEqual([gbp(40_000)])
    expect(stands.stillDue).toEqual([gbp(140_000)])
    expect(stands.over).toEqual([gbp(0)])
  })

  test('is due on its day, and overdue from the next', () => {
    const on = (today: string) => lineStanding(flowers, [], [], today).dues[0]?.state
    expect(on('2027-03-01')).toBe('coming')
    expect(on('2027-03-02')).toBe('overdue')
  })

  test('money of another currency stands beside, and settles nothing', () => {
    const stands = lineStanding(flowers, [paid('a', 0, { amount: eur(50_000) })], [], '2027-01-01')
    expect(stands.paid).toEqual([eur(50_000)])
    expect(stands.stillDue).toEqual([eur(0), gbp(220_000)])
    expect(stands.over).toEqual([eur(50_000), gbp(0)])
    expect(stands.dues.every(({ state }) => state === 'coming')).toBe(true)
  })

  test('with nothing agreed, what falls due will have to be paid', () => {
    const { approved: _none, ...data } = flowers.data
    const stands = lineStanding({ ...flowers, data }, [paid('a', 20_000)], [], '2027-01-01')
    expect(stands.stillDue).toEqual([gbp(200_000)])
    // What nobody agreed to cannot be paid beyond what was agreed.
    const more = lineStanding({ ...flowers, data }, [paid('a', 300_000)], [], '2027-01-01')
    expect([more.stillDue, more.over]).toEqual([[gbp(0)], [gbp(0)]])
  })

  test('asks for what nobody has answered', () => {
    const ask = (id: string, minor: number, state: BudgetProposalData['state']) => ({
      id,
      data: { line: 'flowers', author: 'x', amount: gbp(minor), askedAt: 1, state },
    })
    const asked = [ask('a', 1, 'open'), ask('b', 2, 'accepted'), ask('c', 4, 'open')]
    expect(lineStanding(flowers, [], asked, '2027-01-01').asked).toEqual([gbp(5)])
  })
})

describe('payments', () => {
  const ids = (all: readonly PaymentLike[]) => paymentsInForce(all).map(({ id }) => id)

  test('one that was reversed does not count; reversing the reversal counts it again', () => {
    const back = paid('b', 100, { reverses: 'a' })
    expect(ids([paid('a', 100), back, paid('c', 5)])).toEqual(['c'])
    expect(ids([paid('a', 100), back, paid('d', 100, { reverses: 'b' })])).toEqual(['a'])
  })

  test('a reversal of what is not here is no payment, and a circle reverses nothing', () => {
    expect(ids([paid('a', 100, { reverses: 'gone' })])).toEqual([])
    expect(
      ids([paid('a', 1, { reverses: 'b' }), paid('b', 1, { reverses: 'a' }), paid('c', 7)]),
    ).toEqual(['c'])
  })
})

describe('declined in the end, but agreed on the line', () => {
  const ask = (id: string, minor: number, state: BudgetProposalData['state'], at: number) => ({
    id,
    data: { line: 'flowers', author: 'x', amount: gbp(minor), askedAt: 1, state, decidedAt: at },
  })
  test('names the amount and what had been agreed before', () => {
    const before = ask('a', 180_000, 'accepted', 1)
    expect(declinedButAgreed([flowers], [before, ask('b', 220_000, 'declined', 5)])).toEqual([
      { line: 'flowers', proposal: 'b', amount: gbp(220_000), before: gbp(180_000) },
    ])
  })
  test('says nothing of a line that agrees with its decisions', () => {
    expect(declinedButAgreed([flowers], [ask('a', 220_000, 'accepted', 1)])).toEqual([])
    expect(declinedButAgreed([flowers], [ask('a', 230_000, 'declined', 1)])).toEqual([])
    expect(
      declinedButAgreed(
        [flowers],
        [ask('a', 220_000, 'declined', 1), ask('b', 220_000, 'accepted', 2)],
      ),
    ).toEqual([])
  })
})

test('a wedding has the currency it names, else that of its amounts, else that of its place', () => {
  expect(weddingCurrency({ zone: 'Europe/London', currency: 'CHF' }, [eur(1)])).toBe('CHF')
  expect(weddingCurrency({ zone: 'Europe/London' }, [eur(1), eur(2), gbp(1)])).toBe('EUR')
  expect(weddingCurrency({ zone: 'Asia/Kolkata' }, [])).toBe('INR')
  expect(weddingCurrency({ zone: 'Europe/Berlin' }, [])).toBe('EUR')
})
