import type { BudgetLineData } from '#shared/schema/budgetLine.ts'
import type { BudgetProposalData } from '#shared/schema/budgetProposal.ts'
import type { Money } from '#shared/schema/record/values.ts'
import { paymentsInForce, type PaymentLike } from './paymentsInForce.ts'
import { sumIn, sumsOf, type Sums } from './sums.ts'

export type LineLike = { id: string; data: BudgetLineData }
export type ProposalLike = { id: string; data: BudgetProposalData }

export type DueStanding = {
  id: string
  /** `YYYY-MM-DD`. */
  on: string
  amount: Money
  what: string | undefined
  /** What is not paid of it. */
  open: Money
  state: 'paid' | 'coming' | 'overdue'
}

/** Where a budget line stands. */
export type LineStanding = {
  planned: Money
  approved: Money | undefined
  /** What requests ask for that nobody has answered. */
  asked: Sums
  paid: Sums
  /** What will have to be paid in all: what was agreed, else all that falls due, or was paid already. */
  committed: Sums
  stillDue: Sums
  /** Paid beyond what was agreed. */
  over: Sums
  overdue: Sums
  /** By date; money that was paid settles the earliest first. */
  dues: readonly DueStanding[]
}

/**
 * @param payments of this line
 * @param proposals of this line
 * @param today `YYYY-MM-DD` at the venue
 */
export function lineStanding(
  { data }: LineLike,
  payments: readonly PaymentLike[],
  proposals: readonly ProposalLike[],
  today: string,
): LineStanding {
  const paid = sumsOf(paymentsInForce(payments).map((one) => one.data.amount))
  const dues = duesOf(data, paid, today)
  const falling = dues.map(({ amount }) => amount)
  const committed = data.approved ? sumsOf([data.approved]) : larger(sumsOf(falling), paid)
  return {
    planned: data.planned,
    approved: data.approved,
    asked: sumsOf(
      proposals.filter((one) => one.data.state === 'open').map((one) => one.data.amount),
    ),
    paid,
    committed,
    ...leftOf(committed, paid),
    overdue: sumsOf(dues.flatMap(({ state, open }) => (state === 'overdue' ? [open] : []))),
    dues,
  }
}

/** In every currency: committed − paid = still due − over, and one of the two is nothing. */
function leftOf(committed: Sums, paid: Sums): { stillDue: Sums; over: Sums } {
  const left = sumsOf([
    ...committed,
    ...paid.map(({ minor, currency }) => ({ minor: -minor, currency })),
  ])
  return {
    stillDue: left.map(({ minor, currency }) => ({ minor: Math.max(0, minor), currency })),
    over: left.map(({ minor, currency }) => ({ minor: Math.max(0, -minor), currency })),
  }
}

/** In every currency the larger of the two. */
function larger(one: Sums, other: Sums): Sums {
  const currencies = new Set([...one, ...other].map(({ currency }) => currency))
  return sumsOf(
    [...currencies].map((currency) => ({
      minor: Math.max(sumIn(one, currency).minor, sumIn(other, currency).minor),
      currency,
    })),
  )
}

function duesOf({ dues = {} }: BudgetLineData, paid: Sums, today: string): DueStanding[] {
  const left = new Map(paid.map(({ currency, minor }) => [currency, Math.max(0, minor)]))
  return Object.entries(dues)
    .toSorted(([a, x], [b, y]) => (x.on < y.on || (x.on === y.on && a < b) ? -1 : 1))
    .map(([id, { on, amount, what }]) => {
      const { currency } = amount
      const settled = Math.min(left.get(currency) ?? 0, Math.max(0, amount.minor))
      left.set(currency, (left.get(currency) ?? 0) - settled)
      const open = { minor: amount.minor - settled, currency }
      const state = open.minor <= 0 ? 'paid' : on < today ? 'overdue' : 'coming'
      return { id, on, amount, what, open, state }
    })
}
