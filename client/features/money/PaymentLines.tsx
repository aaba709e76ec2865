import { Button } from '../../ui/Button.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { budgetWords } from '../../words/budget.ts'
import { shortMoney } from '../../words/money.ts'
import { PanelPart } from './PanelPart.tsx'
import type { LineRecord, Money } from './useMoney.ts'
import type { MoneyActions } from './useMoneyActions.ts'

type PaymentLinesProps = { money: Money; actions: MoneyActions; line: LineRecord }

/** What was paid, the newest first. Nothing is ever changed; what was wrong is reversed. */
export function PaymentLines({ money, actions, line }: PaymentLinesProps) {
  const { reversed, rights, today, unsent } = money
  const words = budgetWords.payment
  const own = money.payments
    .filter(({ data }) => data.line === line.id && data.reverses === undefined)
    .toSorted((a, b) => (a.data.paidAt > b.data.paidAt ? -1 : 1))
  return (
    <PanelPart title={budgetWords.line.payments}>
      {own.length === 0 ? (
        <p className="text-body text-ink2">{budgetWords.line.noPayment}</p>
      ) : null}
      <ul className="flex flex-col gap-2.5">
        {own.map((one) => {
          const { amount, paidAt, method, note } = one.data
          const isOff = reversed.has(one.id)
          const about = [method, note].filter(Boolean).join(' · ')
          const text = words.on(shortMoney(amount), paidAt)
          return (
            <li key={one.id} className="flex items-start gap-3">
              <span className="flex min-w-0 grow flex-col">
                <span className="text-body font-medium break-words">
                  {isOff ? <s>{text}</s> : text}
                </span>
                {about ? <span className="text-small text-ink2 break-words">{about}</span> : null}
                {isOff ? <StatusTag kind="plain">{words.reversed}</StatusTag> : null}
                {unsent.has(one.id) ? (
                  <StatusTag kind="here">{budgetWords.standing.onlyHere}</StatusTag>
                ) : null}
              </span>
              {isOff || !rights.pay ? null : (
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={words.reverseOf(shortMoney(amount), paidAt)}
                  onPress={() => void actions.reverse(line, one, today)}
                >
                  {words.reverse}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </PanelPart>
  )
}
