import { decisionOf } from '#shared/money/decisionOf.ts'
import type { BudgetProposalData } from '#shared/schema/budgetProposal.ts'
import { useNames } from '../../frame/useNames.ts'
import { budgetWords } from '../../words/budget.ts'
import { formatMoney } from '../../words/money.ts'
import { PanelPart } from './PanelPart.tsx'
import type { LineRecord, Money } from './useMoney.ts'

/** What was asked for a line, why, and what became of it; the newest first. */
export function RequestLines({ money, line }: { money: Money; line: LineRecord }) {
  const names = useNames()
  const words = budgetWords.request
  const own = money.proposals
    .filter(({ data }) => data.line === line.id)
    .toSorted((a, b) => b.data.askedAt - a.data.askedAt)
  if (own.length === 0) return null
  const nameOf = (user: string | undefined) =>
    user === undefined
      ? words.somebody
      : user === money.actor?.user
        ? words.you
        : (names.personOf(user) ?? words.somebody)
  const stateOf = (data: BudgetProposalData) => {
    const { state } = data
    if (state === 'open' || state === 'withdrawn') return words[state]
    const { by, at = 0 } = decisionOf(data)
    return words[state](nameOf(by), at, money.instant)
  }
  return (
    <PanelPart title={budgetWords.line.requests}>
      <ul className="flex flex-col gap-2.5">
        {own.map(({ id, data }) => (
          <li key={id} className="flex flex-col">
            <span className="text-body font-medium">{formatMoney(data.amount)}</span>
            {data.reason ? (
              <span className="text-small break-words whitespace-pre-line">{data.reason}</span>
            ) : null}
            <span className="text-small text-ink2">{stateOf(data)}</span>
            <Answer answer={decisionOf(data).answer} />
          </li>
        ))}
      </ul>
    </PanelPart>
  )
}

function Answer({ answer }: { answer: string | undefined }) {
  return answer ? (
    <span className="text-small break-words whitespace-pre-line">
      {budgetWords.request.answer(answer)}
    </span>
  ) : null
}
