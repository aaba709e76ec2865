import { Banknote, Pencil } from 'lucide-react'
import { isNothing, shownSums, type Sums } from '#shared/money/sums.ts'
import { HistoryEntry } from '../../frame/HistoryEntry.tsx'
import { PanelFrame, type PanelProps } from '../../frame/PanelFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { FactLines } from '../../ui/FactLines.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { budgetWords } from '../../words/budget.ts'
import { shortMoney, sumsWords } from '../../words/money.ts'
import { DueLines } from './DueLines.tsx'
import type { GoTo } from './MoneyPane.tsx'
import { PaymentLines } from './PaymentLines.tsx'
import { RequestLines } from './RequestLines.tsx'
import type { LineRecord, Money } from './useMoney.ts'
import type { MoneyActions } from './useMoneyActions.ts'

type LinePanelProps = PanelProps & {
  money: Money
  actions: MoneyActions
  record: LineRecord
  go: GoTo
}

/** One line of the budget with all that belongs to it: dates, payments, what was asked and answered. */
export function LinePanel({ money, actions, record, asPane, onClose, go }: LinePanelProps) {
  const { rights, stands, currency } = money
  const { id, data } = record
  const standing = stands.of.get(id)
  const words = budgetWords.line
  const mayEdit = rights.change(data, 'title')
  const card = money.cards.get(id)
  const vendor = data.vendor === undefined ? undefined : money.vendorNames.get(data.vendor)
  const said = (sums: Sums) => (isNothing(sums) ? undefined : sumsWords(shownSums(sums, currency)))
  const mayAgree =
    rights.agree &&
    (data.approved?.minor !== data.planned.minor ||
      data.approved.currency !== data.planned.currency)
  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      title={data.title}
      subtitle={vendor === data.title ? undefined : vendor}
      footer={
        mayEdit || rights.pay ? (
          <div className="flex flex-wrap gap-2.5">
            {mayEdit ? (
              <Button
                className="grow"
                icon={<Pencil size={18} aria-hidden />}
                aria-label={words.editOf(data.title)}
                onPress={() => go(id, 'edit')}
              >
                {words.edit}
              </Button>
            ) : null}
            {rights.pay ? (
              <Button
                variant="primary"
                className="grow"
                icon={<Banknote size={20} aria-hidden />}
                onPress={() => go(id, 'pay')}
              >
                {words.pay}
              </Button>
            ) : null}
          </div>
        ) : undefined
      }
    >
      <FactLines
        lines={[
          [words.planned, shortMoney(data.planned)],
          [words.agreed, data.approved ? shortMoney(data.approved) : words.nothingAgreed],
          [words.asked, standing && said(standing.asked)],
          [words.paid, standing && said(standing.paid)],
          [words.due, standing && said(standing.stillDue)],
          [words.over, standing && said(standing.over)],
          [words.notes, data.notes],
        ]}
      />
      {money.unsent.has(id) ? (
        <StatusTag kind="here">{budgetWords.standing.onlyHere}</StatusTag>
      ) : null}
      {card ? (
        <>
          <StatusTag kind="asked">{budgetWords.standing.two}</StatusTag>
          <TextLink href={`/decisions?wedding=${money.id}&card=${card}`}>
            {budgetWords.decideOn(data.title)}
          </TextLink>
        </>
      ) : null}
      {mayAgree ? (
        <Button onPress={() => void actions.setAgreed(record, data.planned)}>
          {words.agree(shortMoney(data.planned))}
        </Button>
      ) : null}
      {rights.ask && !rights.agree ? (
        <div className="flex flex-col gap-1">
          <Button onPress={() => go(id, 'ask')}>{words.askCouple}</Button>
          <p className="text-small text-ink2">{words.coupleAgrees}</p>
        </div>
      ) : null}
      {standing ? <DueLines dues={standing.dues} /> : null}
      <PaymentLines money={money} actions={actions} line={record} />
      <RequestLines money={money} line={record} />
      {vendor !== undefined && data.vendor !== undefined ? (
        <TextLink href={`/w/${money.id}/vendors?vendor=${data.vendor}`}>{words.toVendor}</TextLink>
      ) : null}
      <HistoryEntry scope={money.scope} id={id} name={data.title} />
    </PanelFrame>
  )
}
