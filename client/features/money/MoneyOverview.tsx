import { Button } from '../../ui/Button.tsx'
import { PaneHeader } from '../../ui/PaneHeader.tsx'
import { budgetWords } from '../../words/budget.ts'
import { dateWithYear, shortMoney } from '../../words/money.ts'
import { PanelPart } from './PanelPart.tsx'
import type { Money } from './useMoney.ts'

const FEW = 6

/** The tablet's pane while no line is open: what is overdue, and what falls due next. */
export function MoneyOverview({ money, onOpen }: { money: Money; onOpen: (id: string) => void }) {
  const words = budgetWords.overview
  const dues = money.lines
    .flatMap((line) => (money.stands.of.get(line.id)?.dues ?? []).map((due) => ({ line, due })))
    .filter(({ due }) => due.state !== 'paid')
    .toSorted((a, b) => (a.due.on < b.due.on ? -1 : 1))
  const overdue = dues.filter(({ due }) => due.state === 'overdue')
  const coming = dues.filter(({ due }) => due.state === 'coming').slice(0, FEW)
  const row = ({ line, due }: (typeof dues)[number]) => (
    <Button
      key={`${line.id} ${due.id}`}
      variant="quiet"
      size="small"
      className="-mx-4 justify-start! py-2 text-start!"
      onPress={() => onOpen(line.id)}
    >
      <span className="flex min-w-0 grow flex-col">
        <span className="break-words">{line.data.title}</span>
        <span className="text-small font-normal text-ink2 break-words">
          {[dateWithYear(due.on), due.what].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="shrink-0 tabular-nums">{shortMoney(due.open)}</span>
    </Button>
  )
  return (
    <>
      <PaneHeader title={words.title} />
      {overdue.length > 0 ? <PanelPart title={words.overdue}>{overdue.map(row)}</PanelPart> : null}
      <PanelPart title={words.coming}>
        {coming.length === 0 ? <p className="text-body text-ink2">{words.none}</p> : null}
        {coming.map(row)}
      </PanelPart>
    </>
  )
}
