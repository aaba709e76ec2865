import type { Money } from '#shared/schema/record/values.ts'
import { decisionOf } from './decisionOf.ts'
import type { LineLike, ProposalLike } from './lineStanding.ts'

export type Disagreement = {
  line: string
  proposal: string
  amount: Money
  /** What had been agreed before; absent: nothing. */
  before: Money | undefined
}

/**
 * Lines that still say an amount was agreed which was declined in the end: one partner agreed, the
 * other did not, and the decision between the two went against the amount.
 */
export function declinedButAgreed(
  lines: readonly LineLike[],
  proposals: readonly ProposalLike[],
): readonly Disagreement[] {
  const of = Map.groupBy(proposals, ({ data }) => data.line)
  return lines.flatMap(({ id, data: { approved } }): Disagreement[] => {
    if (approved === undefined) return []
    const all = (of.get(id) ?? []).toSorted(
      (a, b) =>
        (decisionOf(a.data).at ?? 0) - (decisionOf(b.data).at ?? 0) || (a.id < b.id ? -1 : 1),
    )
    const isIt = ({ data }: ProposalLike) =>
      data.amount.minor === approved.minor && data.amount.currency === approved.currency
    const accepted = all.filter(({ data }) => data.state === 'accepted')
    if (accepted.some(isIt)) return []
    const declined = all.findLast((one) => one.data.state === 'declined' && isIt(one))
    if (!declined) return []
    return [
      {
        line: id,
        proposal: declined.id,
        amount: approved,
        before: accepted.at(-1)?.data.amount,
      },
    ]
  })
}
