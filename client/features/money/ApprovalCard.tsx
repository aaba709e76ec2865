import { memo } from 'react'
import { useNames } from '../../frame/useNames.ts'
import { Button } from '../../ui/Button.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { budgetWords } from '../../words/budget.ts'
import { formatMoney, shortMoney } from '../../words/money.ts'
import type { GoTo } from './MoneyPane.tsx'
import type { LineRecord, ProposalRecord } from './useMoney.ts'
import type { MoneyActions } from './useMoneyActions.ts'

type ApprovalCardProps = {
  wedding: string
  line: LineRecord
  proposal: ProposalRecord
  /** Two answers were given: the card where it is decided. */
  card: string | undefined
  isUnsent: boolean
  isMine: boolean
  mayAnswer: boolean
  mayTakeBack: boolean
  /** Unix ms at the last full minute. */
  instant: number
  actions: MoneyActions
  go: GoTo
}

/** One request for money: what for, how much, by whom and why; yes, or a question back. */
export const ApprovalCard = memo(function ApprovalCard(props: ApprovalCardProps) {
  const { line, proposal, card, instant, actions, go } = props
  const words = budgetWords.approvals
  const names = useNames()
  const { amount, reason, askedAt, author, answer } = proposal.data
  const { approved, planned, title } = line.data
  return (
    <li className="edge flex flex-col gap-3 rounded-control bg-card px-4 py-3.5">
      <div className="flex flex-col gap-1">
        <h3 className="text-lead font-bold break-words">
          {words.amount(formatMoney(amount), title)}
        </h3>
        <p className="text-small text-ink2">
          {words.so(shortMoney(planned), approved ? shortMoney(approved) : null)}
        </p>
        <p className="text-small text-ink2">
          {props.isMine
            ? words.youAsked(askedAt, instant)
            : words.asked(names.personOf(author) ?? budgetWords.request.somebody, askedAt, instant)}
        </p>
        {reason ? <p className="text-body break-words whitespace-pre-line">{reason}</p> : null}
        {answer ? (
          <p className="text-body break-words whitespace-pre-line">
            <span className="font-bold">
              {props.mayAnswer ? words.yourQuestion : words.question}
            </span>{' '}
            {budgetWords.request.answer(answer)}
          </p>
        ) : null}
        {props.isUnsent ? <StatusTag kind="here">{budgetWords.standing.onlyHere}</StatusTag> : null}
      </div>
      {card === undefined ? null : (
        <>
          <StatusTag kind="asked">{words.contested}</StatusTag>
          <TextLink href={`/decisions?wedding=${props.wedding}&card=${card}`}>
            {budgetWords.decideOn(title)}
          </TextLink>
        </>
      )}
      {card === undefined && props.mayAnswer ? (
        <>
          <div className="flex gap-2.5 left-hand:flex-row-reverse">
            <Button
              className="grow basis-24"
              aria-label={words.askOf(title)}
              onPress={() => go(line.id, 'answer', proposal.id)}
            >
              {words.ask}
            </Button>
            <Button
              variant="primary"
              className="grow basis-40"
              onPress={() => void actions.agree(line, proposal)}
            >
              {words.agree(shortMoney(amount))}
            </Button>
          </div>
          <p className="text-small text-ink2">{words.willBeSent(instant)}</p>
        </>
      ) : null}
      {card === undefined && props.mayTakeBack ? (
        <Button size="small" onPress={() => void actions.takeBack(line, proposal)}>
          {words.takeBack}
        </Button>
      ) : null}
    </li>
  )
})
