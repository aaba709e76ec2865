import { ChevronDown, ChevronUp } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { yearWords } from '../../words/year.ts'
import { WeddingLine } from './WeddingLine.tsx'
import { byMonth, type YearWedding } from './yearView.ts'

export type ListViewProps = {
  weddings: readonly YearWedding[]
  clashes: ReadonlyMap<string, number>
  today: string
  evening: string
}

/** Every wedding under its month, the next one first; what is over folds to one line. */
export function ListView({ weddings, clashes, today, evening }: ListViewProps) {
  const { months, past } = useMemo(() => byMonth(weddings, evening), [weddings, evening])
  const [isOpen, setOpen] = useState(false)
  const words = yearWords.list
  const Arrow = isOpen ? ChevronUp : ChevronDown
  const lines = (own: readonly YearWedding[]) =>
    own.map((one) => (
      <WeddingLine key={one.id} wedding={one} clashes={clashes.get(one.scope) ?? 0} today={today} />
    ))
  return (
    <div className="flex flex-col">
      {months.map(({ month, weddings: own }) => (
        <section key={month} aria-label={yearWords.month(month)}>
          <h2 className="rule-b px-gutter pb-1.5 pt-5 text-title font-bold">
            {yearWords.month(month)}
          </h2>
          <ul>{lines(own)}</ul>
        </section>
      ))}
      {past.length > 0 ? (
        <section aria-label={words.earlier(past.length)} className="flex flex-col pt-5">
          <div className="flex flex-wrap items-center justify-between gap-2 px-gutter pb-2">
            <h2 className="text-small font-bold text-ink2">{words.earlier(past.length)}</h2>
            <Button
              variant="quiet"
              size="small"
              aria-expanded={isOpen}
              icon={<Arrow size={18} aria-hidden />}
              onPress={() => setOpen(!isOpen)}
            >
              {isOpen ? words.fold : words.unfold}
            </Button>
          </div>
          {isOpen ? <ul className="rule-t">{lines(past)}</ul> : null}
        </section>
      ) : null}
    </div>
  )
}
