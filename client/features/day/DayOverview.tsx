import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { PaneHeader } from '../../ui/PaneHeader.tsx'
import { dayWords } from '../../words/day.ts'
import { marksOf } from './dayEntries.ts'
import type { DayRow } from './dayView.ts'
import type { Day } from './useDay.ts'

/** The tablet's pane while nothing is open: now, next, what no longer holds, the light. */
export function DayOverview({ day, onOpen }: { day: Day; onOpen: (id: string) => void }) {
  const words = dayWords.attention
  const { standing, rows } = day
  const find = (id: string | undefined) => rows.find((row) => row.id === id)
  const broken = rows.filter(({ breaches, state }) => breaches.length > 0 && state !== 'done')
  const marks = day.current ? marksOf(day.current.record.data).toSorted((a, b) => a.at - b.at) : []
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
      {broken.length > 0 ? (
        <section className="flex flex-col gap-2">
          <h3 className="text-small font-medium text-ink2">{words.needs}</h3>
          {broken.map((row) => (
            <Banner key={row.id} tone="bad">
              <span className="block">{row.title}</span>
              {row.breaches.map(({ kind, by }) => (
                <span key={kind} className="block font-medium">
                  {dayWords.breach(kind, by)}
                </span>
              ))}
            </Banner>
          ))}
        </section>
      ) : (
        <Banner tone="ok">{words.allHolds}</Banner>
      )}
      {marks.length > 0 ? (
        <section className="flex flex-col gap-2">
          <h3 className="text-small font-medium text-ink2">{words.limits}</h3>
          <ul className="flex flex-col gap-1 text-body">
            {marks.map((mark) => (
              <li key={mark.id} className="flex gap-4">
                <span className="w-20 shrink-0 whitespace-nowrap font-bold">
                  {formatVenueTime(mark.at)}
                </span>
                <span className="min-w-0">
                  {mark.kind === 'limit' ? mark.what : dayWords.marks[mark.kind]}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
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
