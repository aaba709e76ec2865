import { minorDigits } from '#shared/money/minorDigits.ts'
import { budgetLine } from '#shared/schema/budgetLine.ts'
import { budgetProposal } from '#shared/schema/budgetProposal.ts'
import { payment } from '#shared/schema/payment.ts'
import { createOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import { orderKeys, type DemoScope } from './demoScope.ts'
import type { SampleWedding } from './sampleWedding.ts'
import { shiftDate } from './shiftDate.ts'

const DAY_MS = 86_400_000

/** What a vendor of a kind usually costs, in whole units of a currency like the pound. */
const USUAL: Readonly<Record<string, number>> = {
  venue: 8200,
  caterer: 9600,
  photographer: 2400,
  florist: 2250,
  band: 2600,
  cake: 640,
  decorator: 3500,
}

/** Of them the rest is still to be paid. */
const OPEN = new Set(['florist', 'band'])

/** What is asked of the couple, over what was planned. */
const DEARER = { kind: 'florist', by: 350, reason: 'Peonies are dear this year: £350 more.' }

/**
 * The budget of an example: a line for each of its larger vendors, with a deposit that is paid and
 * a rest that falls due two weeks before the day.
 * @param date of the wedding, `YYYY-MM-DD`
 * @param vendors ids of the vendors' records by their ids in the example
 */
export function demoMoney(
  sample: SampleWedding,
  demo: DemoScope,
  { date, currency }: { date: string; currency: string },
  vendors: ReadonlyMap<string, string>,
): WriteOp[] {
  const { scope, newId, me, now } = demo
  const known = sample.vendors.filter(({ kind }) => USUAL[kind] !== undefined)
  const orderKey = orderKeys(known.length)
  const money = (units: number) => ({ minor: units * 10 ** minorDigits(currency), currency })
  const inDays = (days: number) =>
    shiftDate(date, '1970-01-01', new Date(days * DAY_MS).toISOString().slice(0, 10))
  return known.flatMap(({ id, kind, name }, index): WriteOp[] => {
    const line = newId()
    const vendor = vendors.get(id)
    const units = USUAL[kind] ?? 0
    const deposit = Math.round(units / 4)
    const paid = (sum: number, on: string, note: string) =>
      createOp(payment, scope, newId(), {
        line,
        ...(vendor === undefined ? {} : { vendor }),
        amount: money(sum),
        paidAt: on,
        method: 'Bank transfer',
        note,
      })
    return [
      createOp(budgetLine, scope, line, {
        title: name,
        category: kind,
        ...(vendor === undefined ? {} : { vendor }),
        planned: money(units),
        order: orderKey(index),
        dues: {
          [newId()]: { on: inDays(-180), amount: money(deposit), what: 'Deposit' },
          [newId()]: { on: inDays(-14), amount: money(units - deposit), what: 'The rest' },
        },
      }),
      paid(deposit, inDays(-182), 'Deposit'),
      ...(OPEN.has(kind) ? [] : [paid(units - deposit, inDays(-16), 'The rest')]),
      ...(kind === DEARER.kind
        ? [
            createOp(budgetProposal, scope, newId(), {
              line,
              author: me,
              amount: money(units + DEARER.by),
              reason: DEARER.reason,
              askedAt: now - DAY_MS,
              state: 'open' as const,
            }),
          ]
        : []),
    ]
  })
}
