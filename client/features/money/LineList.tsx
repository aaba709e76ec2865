import { useMemo } from 'react'
import { isNothing, shownSums } from '#shared/money/sums.ts'
import { budgetWords } from '../../words/budget.ts'
import { sumsWords } from '../../words/money.ts'
import { byCategory, type Category } from './categories.ts'
import { COLUMNS, LineRow } from './LineRow.tsx'
import type { Money } from './useMoney.ts'

type LineListProps = {
  money: Money
  selected: string | undefined
  onOpen: (id: string) => void
}

/** The lines by category, each with what it comes to; beside each other where there is room. */
export function LineList({ money, selected, onOpen }: LineListProps) {
  const { lines, stands, vendorKinds } = money
  const categories = useMemo(
    () => byCategory(lines, stands, vendorKinds),
    [lines, stands, vendorKinds],
  )
  return (
    <div className="flex flex-col gap-5">
      <div aria-hidden="true" className={`${COLUMNS} hidden px-4 text-small text-ink2 tablet:grid`}>
        <span>{budgetWords.columns.what}</span>
        <span className="text-end">{budgetWords.columns.planned}</span>
        <span className="text-end">{budgetWords.columns.agreed}</span>
        <span className="text-end">{budgetWords.columns.paid}</span>
        <span className="text-end">{budgetWords.columns.due}</span>
      </div>
      {categories.map((category) => (
        <CategoryPart
          key={category.id}
          category={category}
          money={money}
          selected={selected}
          onOpen={onOpen}
        />
      ))}
    </div>
  )
}

function CategoryPart(props: LineListProps & { category: Category }) {
  const { category, money, selected, onOpen } = props
  const { stands, unsent, cards, vendorNames, currency } = money
  const { totals } = category
  const words = budgetWords
  const name = category.name || (category.lines.length === 0 ? words.elsewhere : words.noCategory)
  const said = (sums: typeof totals.paid) => sumsWords(shownSums(sums, currency))
  const whole = isNothing(totals.approved) ? totals.planned : totals.approved
  return (
    <section aria-label={name} className="flex flex-col gap-2">
      <h2 className="flex flex-wrap items-baseline justify-between gap-x-3 text-body font-bold">
        <span className="min-w-0 break-words">{name}</span>
        <span className="tabular-nums">
          {said(category.lines.length === 0 ? totals.paid : whole)}
        </span>
      </h2>
      {category.lines.length === 0 ? null : (
        <ul
          aria-label={`${words.lines}: ${name}`}
          className="edge flex flex-col overflow-hidden rounded-control bg-card"
        >
          {category.lines.map((line) => {
            const standing = stands.of.get(line.id)
            return standing ? (
              <LineRow
                key={line.id}
                line={line}
                standing={standing}
                vendor={
                  line.data.vendor === undefined ? undefined : vendorNames.get(line.data.vendor)
                }
                isUnsent={unsent.has(line.id)}
                isContested={cards.has(line.id)}
                isSelected={line.id === selected}
                onOpen={onOpen}
              />
            ) : null
          })}
        </ul>
      )}
    </section>
  )
}
