import {
  lineStanding,
  type LineLike,
  type LineStanding,
  type ProposalLike,
} from './lineStanding.ts'
import { paymentsInForce, type PaymentLike } from './paymentsInForce.ts'
import { sumsOf, type Sums } from './sums.ts'

/** What many lines come to; every list has one amount for each currency. */
export type Totals = {
  planned: Sums
  approved: Sums
  asked: Sums
  paid: Sums
  stillDue: Sums
  over: Sums
  overdue: Sums
  /** How many lines. */
  lines: number
}

export type Budget = {
  lines: readonly LineLike[]
  proposals: readonly ProposalLike[]
  payments: readonly PaymentLike[]
}

/**
 * Where every line stands, and money that belongs to none that is here: its line was removed, or may
 * not be read.
 */
export type Standings = {
  of: ReadonlyMap<string, LineStanding>
  /** Payments in force without a line. */
  elsewhere: readonly PaymentLike[]
}

/** @param today `YYYY-MM-DD` at the venue */
export function standings(budget: Budget, today: string): Standings {
  return createStandings()(budget, today)
}

/**
 * The same, with a memory: a line about which nothing changed keeps the very object it had, so that
 * a list of them draws one row again for one change.
 */
export function createStandings(): (budget: Budget, today: string) => Standings {
  let before = new Map<string, { from: readonly unknown[]; standing: LineStanding }>()
  return ({ lines, proposals, payments }, today) => {
    const here = new Set(lines.map(({ id }) => id))
    const paymentsOf = Map.groupBy(payments, ({ data }) => data.line)
    const proposalsOf = Map.groupBy(proposals, ({ data }) => data.line)
    before = new Map(
      lines.map((line) => {
        const [paid, asked] = [paymentsOf.get(line.id) ?? [], proposalsOf.get(line.id) ?? []]
        const from = [today, line, null, ...paid, null, ...asked]
        const known = before.get(line.id)
        const isSame =
          known?.from.length === from.length && known.from.every((one, at) => one === from[at])
        const standing = isSame ? known.standing : lineStanding(line, paid, asked, today)
        return [line.id, { from, standing }]
      }),
    )
    return {
      of: new Map([...before].map(([id, { standing }]) => [id, standing])),
      elsewhere: paymentsInForce(payments.filter(({ data }) => !here.has(data.line))),
    }
  }
}

/** All lines together, with the money that belongs to none of them. */
export function totalsOf({ of, elsewhere }: Standings): Totals {
  return addUp([...of.values()], elsewhere)
}

/**
 * The same for each part; the parts always come to the whole. Money without a line stands under the
 * key that `keyOf` gives for null.
 */
export function totalsBy(
  { of, elsewhere }: Standings,
  lines: readonly LineLike[],
  keyOf: (line: LineLike | null) => string,
): ReadonlyMap<string, Totals> {
  const parts = Map.groupBy(lines, keyOf)
  const rest = elsewhere.length > 0 ? keyOf(null) : null
  const keys = new Set([...parts.keys(), ...(rest === null ? [] : [rest])])
  return new Map(
    [...keys].map((key) => [
      key,
      addUp(
        (parts.get(key) ?? []).flatMap(({ id }) => of.get(id) ?? []),
        key === rest ? elsewhere : [],
      ),
    ]),
  )
}

function addUp(lines: readonly LineStanding[], elsewhere: readonly PaymentLike[]): Totals {
  const stray = sumsOf(elsewhere.map(({ data }) => data.amount))
  return {
    planned: sumsOf(lines.map(({ planned }) => planned)),
    approved: sumsOf(lines.flatMap(({ approved }) => approved ?? [])),
    asked: sumsOf(lines.flatMap(({ asked }) => asked)),
    paid: sumsOf([...lines.flatMap(({ paid }) => paid), ...stray]),
    stillDue: sumsOf(lines.flatMap(({ stillDue }) => stillDue)),
    over: sumsOf(lines.flatMap(({ over }) => over)),
    overdue: sumsOf(lines.flatMap(({ overdue }) => overdue)),
    lines: lines.length,
  }
}
