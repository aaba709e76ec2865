import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Money } from '#shared/schema/record/values.ts'
import {
  createStandings,
  standings,
  totalsBy,
  totalsOf,
  type Budget,
  type Totals,
} from './budgetTotals.ts'
import type { LineLike } from './lineStanding.ts'
import type { PaymentLike } from './paymentsInForce.ts'
import { sumsOf, without } from './sums.ts'

const TODAY = '2027-06-12'
const currency = fc.constantFrom('GBP', 'EUR', 'JPY')
const amount: fc.Arbitrary<Money> = fc.record({
  minor: fc.integer({ min: 0, max: 100_000_000 }),
  currency,
})
const date = fc
  .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ month, day }) => `2027-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

const line = fc.record({
  planned: amount,
  approved: fc.option(amount, { nil: undefined }),
  dues: fc.dictionary(fc.constantFrom('d1', 'd2', 'd3'), fc.record({ on: date, amount })),
  category: fc.constantFrom(undefined, 'florist', 'venue'),
  vendor: fc.constantFrom(undefined, 'v1', 'v2'),
})

/** Lines, requests and payments; some payments reverse others, some belong to no line. */
const budgets: fc.Arbitrary<Budget> = fc
  .record({
    lines: fc.array(line, { maxLength: 6 }),
    asked: fc.array(fc.record({ line: fc.nat(5), amount, open: fc.boolean() }), { maxLength: 5 }),
    paid: fc.array(fc.record({ line: fc.nat(7), amount, reverses: fc.option(fc.nat(9)) }), {
      maxLength: 10,
    }),
  })
  .map(({ lines, asked, paid }) => ({
    lines: lines.map(({ approved, category, vendor, ...rest }, index): LineLike => ({
      id: `l${index}`,
      data: {
        title: `Line ${index}`,
        order: 'a0',
        ...rest,
        ...(approved ? { approved } : {}),
        ...(category ? { category } : {}),
        ...(vendor ? { vendor } : {}),
      },
    })),
    proposals: asked.map(({ line: of, amount: wanted, open }, index) => ({
      id: `q${index}`,
      data: {
        line: `l${of}`,
        author: 'x',
        amount: wanted,
        askedAt: 1,
        state: open ? ('open' as const) : ('declined' as const),
      },
    })),
    payments: paid.map(({ line: of, amount: sum, reverses }, index): PaymentLike => ({
      id: `p${index}`,
      data: {
        line: `l${of}`,
        amount: sum,
        paidAt: TODAY,
        ...(reverses === null || reverses >= index ? {} : { reverses: `p${reverses}` }),
      },
    })),
  }))

const SUMS = ['planned', 'approved', 'asked', 'paid', 'stillDue', 'over', 'overdue'] as const
const wholeOf = (parts: Iterable<Totals>, field: (typeof SUMS)[number]) =>
  sumsOf([...parts].flatMap((part) => part[field]))

describe('the totals of a budget', () => {
  test('by category and by vendor always come to the whole', () => {
    fc.assert(
      fc.property(budgets, (budget) => {
        const all = standings(budget, TODAY)
        const whole = totalsOf(all)
        for (const keyOf of [
          (one: LineLike | null) => one?.data.category ?? '',
          (one: LineLike | null) => one?.data.vendor ?? '',
        ]) {
          const parts = [...totalsBy(all, budget.lines, keyOf).values()]
          for (const field of SUMS) expect(wholeOf(parts, field)).toEqual(whole[field])
          expect(parts.reduce((sum, { lines }) => sum + lines, 0)).toBe(budget.lines.length)
        }
      }),
    )
  })

  test('what is agreed less what is paid is what is due less what is over, in every currency', () => {
    fc.assert(
      fc.property(budgets, (budget) => {
        const all = standings(budget, TODAY)
        for (const one of all.of.values()) {
          const left = without(one.committed, one.paid).filter(({ minor }) => minor !== 0)
          expect(without(one.stillDue, one.over).filter(({ minor }) => minor !== 0)).toEqual(left)
          for (const { minor } of [...one.stillDue, ...one.over]) {
            expect(minor).toBeGreaterThanOrEqual(0)
          }
        }
      }),
    )
  })

  test('the order of payments, lines and requests does not matter', () => {
    fc.assert(
      fc.property(budgets, fc.infiniteStream(fc.nat()), (budget, numbers) => {
        const mixed = <One>(list: readonly One[]): One[] =>
          list
            .map((one) => ({ one, at: numbers.next().value ?? 0 }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ one }) => one)
        const other = {
          lines: mixed(budget.lines),
          proposals: mixed(budget.proposals),
          payments: mixed(budget.payments),
        }
        expect(totalsOf(standings(other, TODAY))).toEqual(totalsOf(standings(budget, TODAY)))
      }),
    )
  })

  test('a reversed payment counts zero, also when two people reversed it', () => {
    fc.assert(
      fc.property(budgets, amount, fc.boolean(), (budget, sum, isTwice) => {
        const nothing: Money = { minor: 0, currency: sum.currency }
        const made: PaymentLike = { id: 'x', data: { line: 'l0', amount: sum, paidAt: TODAY } }
        const back = (id: string): PaymentLike => ({
          id,
          data: { ...made.data, reverses: 'x' },
        })
        const payments = [...budget.payments, made, back('y'), ...(isTwice ? [back('z')] : [])]
        const found = totalsOf(standings({ ...budget, payments }, TODAY))
        const paid = totalsOf(standings(budget, TODAY)).paid
        expect(sumsOf([...found.paid, nothing])).toEqual(sumsOf([...paid, nothing]))
      }),
    )
  })

  test('a line about which nothing changed stands as the very object it was', () => {
    fc.assert(
      fc.property(budgets, (budget) => {
        const stand = createStandings()
        const before = stand(budget, TODAY)
        const added: PaymentLike = {
          id: 'x',
          data: { line: 'l0', amount: { minor: 1, currency: 'GBP' }, paidAt: TODAY },
        }
        const changed = { ...budget, payments: [...budget.payments, added] }
        const after = stand(changed, TODAY)
        for (const [id, one] of after.of) expect(one === before.of.get(id)).toBe(id !== 'l0')
        expect(after).toEqual(standings(changed, TODAY))
        expect(stand(changed, '2027-06-13')).toEqual(standings(changed, '2027-06-13'))
      }),
    )
  })

  test('every amount is a whole number of the smallest unit', () => {
    fc.assert(
      fc.property(budgets, (budget) => {
        const whole = totalsOf(standings(budget, TODAY))
        for (const field of SUMS)
          for (const { minor } of whole[field]) expect(Number.isSafeInteger(minor)).toBe(true)
      }),
    )
  })
})
