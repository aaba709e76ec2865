import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { Button } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { PaneHeader } from '../../ui/PaneHeader.tsx'
import { dayWords } from '../../words/day.ts'
import type { DayRow } from './dayView.ts'
import type { Day } from './useDay.ts'

/** The list of moments is drawn first. */
const DecisionList = lazyPart(async () => (await import('./decide/DecisionList.tsx')).DecisionList)

type DayOverviewProps = {
  day: Day
  onOpen: (id: string) => void
  onDecide: (id: string) => void
}

/** The tablet's pane while nothing is open: now, next, and the column of decisions. */
export function DayOverview({ day, onOpen, onDecide }: DayOverviewProps) {
  const words = dayWords.attention
  const { standing, rows } = day
  const find = (id: string | undefined) => rows.find((row) => row.id === id)
  if (rows.length === 0) return <PaneHeader title={words.title} />
  const running = (standing?.current ?? []).flatMap(({ id }) => find(id) ?? [])
  const next = find(standing?.next?.id)
  return (
    <>
      <PaneHeader title={words.title} />
      {standing ? (
        <>
          <Part title={words.now} empty={words.nothingNow} rows={running} onOpen={onOpen} />
          <Part
            title={words.next}
            empty={words.nothingNext}
            rows={next ? [next] : []}
            onOpen={onOpen}
          />
        </>
      ) : null}
      <DecisionList day={day} onDecide={onDecide} />
    </>
  )
}

type PartProps = {
  title: string
  empty: string
  rows: readonly DayRow[]
  onOpen: (id: string) => void
}

function Part({ title, empty, rows, onOpen }: PartProps) {
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-small font-medium text-ink2">{title}</h3>
      {rows.length === 0 ? <p className="text-body text-ink2">{empty}</p> : null}
      {rows.map((row) => (
        <Button
          key={row.id}
          variant="quiet"
          size="small"
          className="-mx-4 justify-start! text-left!"
          onPress={() => onOpen(row.id)}
        >
          <span className="min-w-0 grow">{row.title}</span>
          <span className="shrink-0 font-medium text-ink2">
            {row.minutesLeft === null
              ? formatVenueTime(row.start)
              : dayWords.row.left(row.minutesLeft)}
          </span>
        </Button>
      ))}
    </section>
  )
}
