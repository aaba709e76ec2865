import { decisionOf } from '#shared/money/decisionOf.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { budgetWords } from '../../words/budget.ts'
import { shortMoney } from '../../words/money.ts'
import { ApprovalCard } from './ApprovalCard.tsx'
import type { GoTo } from './MoneyPane.tsx'
import type { Money } from './useMoney.ts'
import type { MoneyActions } from './useMoneyActions.ts'

type ApprovalsProps = { money: Money; actions: MoneyActions; go: GoTo }

/** Requests that wait, those that two answered differently, and answers that are only here. */
export function Approvals({ money, actions, go }: ApprovalsProps) {
  const { proposals, lines, rights, unsent, cards, actor, disagreements } = money
  const words = budgetWords
  const lineOf = new Map(lines.map((one) => [one.id, one]))
  const waiting = proposals.filter(
    ({ id, data }) => lineOf.has(data.line) && (data.state === 'open' || cards.has(id)),
  )
  const here = proposals.filter(
    ({ id, data }) =>
      unsent.has(id) &&
      !cards.has(id) &&
      decisionOf(data).by === actor?.user &&
      (data.state === 'accepted' || data.state === 'declined'),
  )
  return (
    <>
      {disagreements.map(({ line, amount, before }) => {
        const record = lineOf.get(line)
        if (!record) return null
        return (
          <Banner
            key={line}
            tone="warn"
            {...(rights.agree && {
              action: (
                <Button size="small" onPress={() => void actions.setAgreed(record, before)}>
                  {before ? words.disagreement.back(shortMoney(before)) : words.disagreement.off}
                </Button>
              ),
            })}
          >
            {words.disagreement.text(record.data.title, shortMoney(amount))}
          </Banner>
        )
      })}
      {waiting.length > 0 ? (
        <TitledSection title={rights.agree ? words.approvals.title : words.approvals.waiting}>
          <ul className="flex flex-col gap-3">
            {waiting.map((proposal) => {
              const line = lineOf.get(proposal.data.line)
              if (!line) return null
              return (
                <ApprovalCard
                  key={proposal.id}
                  wedding={money.id}
                  line={line}
                  proposal={proposal}
                  card={cards.get(proposal.id)}
                  isUnsent={unsent.has(proposal.id)}
                  isMine={proposal.data.author === actor?.user}
                  mayAnswer={rights.answer(proposal.data)}
                  mayTakeBack={rights.takeBack(proposal.data)}
                  instant={money.instant}
                  actions={actions}
                  go={go}
                />
              )
            })}
          </ul>
        </TitledSection>
      ) : null}
      {here.length > 0 ? (
        <TitledSection title={words.approvals.decidedTitle}>
          {here.map(({ id, data }) => (
            <Banner key={id} tone="warn">
              {words.approvals.decided(
                data.state === 'accepted' ? 'accepted' : 'declined',
                shortMoney(data.amount),
                lineOf.get(data.line)?.data.title ?? '',
                decisionOf(data).at ?? money.instant,
              )}
            </Banner>
          ))}
        </TitledSection>
      ) : null}
    </>
  )
}
