import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useMemo } from 'react'
import { weeksOfMonth } from '#shared/year/week.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { MonthGrid } from '../../ui/MonthGrid.tsx'
import { yearWords } from '../../words/year.ts'
import { MonthEntry } from './MonthEntry.tsx'
import { weddingsByDate, type YearWedding } from './yearView.ts'

export type MonthViewProps = {
  weddings: readonly YearWedding[]
  clashes: ReadonlyMap<string, number>
  /** `YYYY-MM` */
  month: string
  today: string
  onMonth: (month: string) => void
  /** So many months on from the one that is shown. */
  onStep: (months: number) => void
}

/** The weddings of a month by their dates, with the numbers of its weeks. */
export function MonthView(props: MonthViewProps) {
  const { weddings, clashes, month, today, onMonth, onStep } = props
  const words = yearWords.calendar
  const byDate = useMemo(() => weddingsByDate(weddings), [weddings])
  const weeks = weeksOfMonth(month)
  const name = yearWords.month(month)
  const isEmpty = weeks.every(({ dates }) => dates.every((date) => !byDate.has(date)))
  return (
    <section aria-label={name} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="min-w-0 grow text-title font-bold" aria-live="polite">
          {name}
        </h2>
        <Button
          size="small"
          isDisabled={month === today.slice(0, 7)}
          onPress={() => onMonth(today.slice(0, 7))}
        >
          {words.today}
        </Button>
        <IconButton
          tone="edged"
          size="small"
          label={words.earlier}
          icon={<ChevronLeft size={22} aria-hidden />}
          onPress={() => onStep(-1)}
        />
        <IconButton
          tone="edged"
          size="small"
          label={words.later}
          icon={<ChevronRight size={22} aria-hidden />}
          onPress={() => onStep(1)}
        />
      </div>
      <MonthGrid
        label={words.label(name)}
        weekLabel={words.week}
        weekdays={(weeks[0]?.dates ?? []).map((date) => ({
          short: yearWords.weekday(date),
          long: yearWords.weekdayLong(date),
        }))}
        weeks={weeks.map(({ week, from, dates }) => ({
          id: from,
          number: String(week),
          label: words.weekOf(week),
          days: dates.map((date) => {
            const own = byDate.get(date) ?? []
            return {
              date,
              number: String(Number(date.slice(8))),
              label: words.dayLabel(yearWords.date(date), date === today),
              isToday: date === today,
              isOutside: !date.startsWith(month),
              ...(own.length > 0 && {
                content: (
                  <ul className="flex flex-col gap-1">
                    {own.map((one) => (
                      <MonthEntry
                        key={one.id}
                        wedding={one}
                        clashes={clashes.get(one.scope) ?? 0}
                        isPast={date < today}
                      />
                    ))}
                  </ul>
                ),
              }),
            }
          }),
        }))}
      />
      {isEmpty ? <p className="text-small text-ink2">{words.none}</p> : null}
    </section>
  )
}
