import { memo } from 'react'
import { isNothing, shownSums, type Sums } from '#shared/money/sums.ts'
import type { LineStanding } from '#shared/money/lineStanding.ts'
import { RowButton } from '../../ui/RowButton.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { budgetWords } from '../../words/budget.ts'
import { shortMoney, sumsWords } from '../../words/money.ts'
import type { LineRecord } from './useMoney.ts'

export type LineRowProps = {
  line: LineRecord
  standing: LineStanding
  /** Name of the vendor. */
  vendor: string | undefined
  isUnsent: boolean
  /** Two values were given. */
  isContested: boolean
  isSelected: boolean
  onOpen: (id: string) => void
}

/** The columns of a tablet; a phone names the amounts instead. */
export const COLUMNS =
  'tablet:grid-cols-[minmax(0,1fr)_repeat(4,minmax(4.5rem,6rem))] tablet:gap-x-3'

/** One line of the budget: what is planned, agreed, paid and due, and what needs a person. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { line, standing, vendor, isSelected, onOpen } = props
  const words = budgetWords
  const { data } = line
  const { currency } = data.planned
  const said = (sums: Sums) => sumsWords(shownSums(sums, currency))
  const selected = isSelected
    ? 'bg-sunk shadow-[inset_3px_0_0_var(--accent)] sun:shadow-[inset_8px_0_0_var(--accent)]'
    : ''
  return (
    <li
      data-row={line.id}
      className={`${COLUMNS} relative flex flex-col gap-1.5 px-4 py-3 not-first:rule-t tablet:grid tablet:items-center ${selected}`}
    >
      <div className="flex min-w-0 flex-col gap-0.5">
        <RowButton
          onPress={() => onOpen(line.id)}
          className="text-lead font-bold break-words sun:text-title"
        >
          {data.title}
        </RowButton>
        {vendor && vendor !== data.title ? (
          <p className="text-small text-ink2 break-words">{vendor}</p>
        ) : null}
        <LineTags {...props} />
      </div>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-0.5 tablet:contents">
        <Amount name={words.columns.planned} value={shortMoney(data.planned)} />
        <Amount
          name={words.columns.agreed}
          value={data.approved ? shortMoney(data.approved) : words.line.nothingAgreed}
          isQuiet={!data.approved}
        />
        <Amount
          name={words.columns.paid}
          value={said(standing.paid)}
          isQuiet={isNothing(standing.paid)}
        />
        <Amount
          name={words.columns.due}
          value={said(standing.stillDue)}
          isQuiet={isNothing(standing.stillDue)}
        />
      </dl>
    </li>
  )
})

/** Named on a phone; under its heading where there are columns. */
function Amount(props: { name: string; value: string; isQuiet?: boolean }) {
  return (
    <div className="flex items-baseline justify-between gap-2 tablet:block tablet:text-end">
      <dt className="text-small text-ink2 tablet:sr-only">{props.name}</dt>
      <dd
        className={`min-w-0 text-body break-words tabular-nums ${props.isQuiet ? 'text-ink2' : 'font-medium'}`}
      >
        {props.value}
      </dd>
    </div>
  )
}

function LineTags({ line, standing, isUnsent, isContested }: LineRowProps) {
  const words = budgetWords.standing
  const { currency } = line.data.planned
  const overdue = standing.dues.find(({ state }) => state === 'overdue')
  const coming = standing.dues.find(({ state }) => state === 'coming')
  const said = (sums: Sums) => sumsWords(shownSums(sums, currency))
  const isSettled = isNothing(standing.stillDue) && !isNothing(standing.paid)
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-0.5">
      {overdue ? (
        <StatusTag kind="late">{words.overdue(said(standing.overdue), overdue.on)}</StatusTag>
      ) : null}
      {!overdue && coming ? (
        <StatusTag kind="plain">{words.coming(shortMoney(coming.open), coming.on)}</StatusTag>
      ) : null}
      {isNothing(standing.asked) ? null : (
        <StatusTag kind="plain">{words.asked(said(standing.asked))}</StatusTag>
      )}
      {isNothing(standing.over) ? null : (
        <StatusTag kind="late">{words.over(said(standing.over))}</StatusTag>
      )}
      {isSettled && isNothing(standing.over) ? (
        <StatusTag kind="done">{words.settled}</StatusTag>
      ) : null}
      {isContested ? <StatusTag kind="asked">{words.two}</StatusTag> : null}
      {isUnsent ? <StatusTag kind="here">{words.onlyHere}</StatusTag> : null}
    </span>
  )
}
