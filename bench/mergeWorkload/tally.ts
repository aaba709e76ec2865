import { judge } from './judge.ts'
import type { MergeCase, Outcome } from './mergeCase.ts'
import { MIX } from './mix.ts'

/** What an engine made of a whole workload. */
export type Tally = {
  engine: string
  pairs: number
  /** Shares of 0 to 1: nobody was asked, whatever became of the edits. */
  perPair: number
  strict: number
  /** As above, with what is only worth a look counted as asked. */
  perPairUnflagged: number
  strictUnflagged: number
  /** Nobody was asked, and it is what a person would have wanted. */
  right: number
  asked: number
  needless: number
  wrong: number
  /** Edits, not pairs. */
  lost: number
  noCopy: number
  /** By class: pairs asked about and pairs wrongly decided. */
  byClass: Readonly<Record<string, { pairs: number; asked: number; wrong: number; lost: number }>>
}

/** @param outcomes of the cases, in their order */
export function tally(
  engine: string,
  cases: readonly MergeCase[],
  outcomes: readonly Outcome[],
): Tally {
  const judged = cases.flatMap((one, index) => {
    const outcome = outcomes[index]
    return outcome ? [{ one, verdict: judge(one, outcome) }] : []
  })
  const contested = new Set(MIX.flatMap((one) => (one.contested ? [one.name] : [])))
  const strict = judged.filter(({ one }) => contested.has(one.class))
  const count = (fits: (verdict: (typeof judged)[number]['verdict']) => boolean, of = judged) =>
    of.filter(({ verdict }) => fits(verdict)).length
  const sum = (of: 'lost' | 'noCopy', among = judged) =>
    among.reduce((all, { verdict }) => all + verdict[of], 0)
  const byClass = MIX.map(({ name }) => {
    const own = judged.filter(({ one }) => one.class === name)
    const figures = {
      pairs: own.length,
      asked: count(({ asked }) => asked, own),
      wrong: count(({ wrong }) => wrong, own),
      lost: sum('lost', own),
    }
    return [name, figures] as const
  })
  return {
    engine,
    pairs: judged.length,
    perPair: 1 - count(({ asked }) => asked) / judged.length,
    strict: 1 - count(({ asked }) => asked, strict) / strict.length,
    perPairUnflagged: 1 - count(({ asked, flagged }) => asked || flagged) / judged.length,
    strictUnflagged: 1 - count(({ asked, flagged }) => asked || flagged, strict) / strict.length,
    right: count(({ asked, wrong }) => !asked && !wrong) / judged.length,
    asked: count(({ asked }) => asked),
    needless: count(({ needless }) => needless),
    wrong: count(({ wrong }) => wrong),
    lost: sum('lost'),
    noCopy: sum('noCopy'),
    byClass: Object.fromEntries(byClass),
  }
}
