import { isNothing, shownSums, sumIn } from '#shared/money/sums.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { budgetWords } from '../../words/budget.ts'
import { shortMoney, sumsWords } from '../../words/money.ts'
import type { Money } from './useMoney.ts'

/** The whole against what was agreed: one large figure, a bar, and three that follow from it. */
export function MoneySummary({ money }: { money: Money }) {
  const { totals, currency } = money
  const words = budgetWords.totals
  const said = (sums: typeof totals.paid) => sumsWords(shownSums(sums, currency))
  const hasAgreed = !isNothing(totals.approved)
  const [agreed, planned, paid] = [totals.approved, totals.planned, totals.paid].map((sums) =>
    sumIn(sums, currency),
  )
  const whole = hasAgreed ? agreed : planned
  return (
    <section aria-label={words.label} className="flex flex-col gap-3">
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <span className="text-names font-bold break-words tabular-nums">
          {said(hasAgreed ? totals.approved : totals.planned)}
        </span>
        <span className="text-body text-ink2">
          {hasAgreed
            ? `${words.agreed} ${words.planned(said(totals.planned))}`
            : words.nothingAgreed}
        </span>
      </p>
      {whole && paid && whole.minor > 0 ? (
        <ProgressBar
          label={words.bar}
          value={Math.max(0, Math.min(paid.minor, whole.minor))}
          max={whole.minor}
          valueLabel={words.barSays(shortMoney(paid), shortMoney(whole))}
        />
      ) : null}
      <dl className="grid grid-cols-2 gap-x-4 gap-y-2 tablet:grid-cols-4">
        <Figure name={words.paid} value={said(totals.paid)} />
        <Figure name={words.due} value={said(totals.stillDue)} />
        {isNothing(totals.asked) ? null : <Figure name={words.asked} value={said(totals.asked)} />}
        {isNothing(totals.overdue) ? null : (
          <Figure name={words.overdue} value={said(totals.overdue)} isLate />
        )}
        {isNothing(totals.over) ? null : (
          <Figure name={words.over} value={said(totals.over)} isLate />
        )}
      </dl>
    </section>
  )
}

function Figure({ name, value, isLate }: { name: string; value: string; isLate?: boolean }) {
  return (
    <div className="flex min-w-0 flex-col">
      <dt className="text-small text-ink2">
        {isLate ? <StatusTag kind="late">{name}</StatusTag> : name}
      </dt>
      <dd className="text-lead font-bold break-words tabular-nums">{value}</dd>
    </div>
  )
}
