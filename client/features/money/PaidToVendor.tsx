import { paymentsInForce } from '#shared/money/paymentsInForce.ts'
import { shownSums, sumsOf } from '#shared/money/sums.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { budgetWords } from '../../words/budget.ts'
import { formatMoney, sumsWords } from '../../words/money.ts'
import type { Money } from './useMoney.ts'

/** What a vendor sees: the payments to them, and nothing of the budget. */
export function PaidToVendor({ money }: { money: Money }) {
  const { rights, payments, reversed, currency } = money
  const words = budgetWords.toVendor
  if (rights.vendor === undefined) {
    return <EmptyState ghost={false} sentence={budgetWords.notShown} />
  }
  const own = payments.filter(({ data }) => data.vendor === rights.vendor)
  const shown = own
    .filter(({ data }) => data.reverses === undefined)
    .toSorted((a, b) => (a.data.paidAt > b.data.paidAt ? -1 : 1))
  if (shown.length === 0) return <EmptyState ghost={false} sentence={words.empty} />
  const sums = sumsOf(paymentsInForce(own).map(({ data }) => data.amount))
  return (
    <div className="mx-auto flex w-full max-w-160 flex-col gap-4 px-gutter py-5">
      <TitledSection title={words.title}>
        <p className="text-body">
          {words.total} <strong>{sumsWords(shownSums(sums, currency))}</strong>
        </p>
        <ul className="edge flex flex-col overflow-hidden rounded-control bg-card">
          {shown.map(({ id, data }) => {
            const text = budgetWords.payment.on(formatMoney(data.amount), data.paidAt)
            const isOff = reversed.has(id)
            return (
              <li key={id} className="flex flex-col px-4 py-3 not-first:rule-t">
                <span className="text-body font-medium">{isOff ? <s>{text}</s> : text}</span>
                <span className="text-small text-ink2 break-words">
                  {[isOff ? budgetWords.payment.reversed : '', data.method, data.note]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            )
          })}
        </ul>
      </TitledSection>
    </div>
  )
}
