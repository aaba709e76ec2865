import { useId } from 'react'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { dayWords } from '../../../words/day.ts'
import { historyWords } from '../../../words/history.ts'
import type { ThenDay, ThenMoment } from './thenLists.ts'

const words = historyWords.then

type DayThenProps = {
  day: ThenDay
  /** The same day as it stands now, to be seen beside it. */
  today?: ThenDay | undefined
}

/** The run sheet of a day as it was; where there is room, beside how it is. */
export function DayThen({ day, today }: DayThenProps) {
  const id = useId()
  const title = day.title === '' ? dayWords.date(day.date) : day.title
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="text-title font-bold">
        {day.title === '' ? title : `${title}, ${dayWords.shortDate(day.date)}`}
      </h2>
      {today ? (
        <div className="grid grid-cols-2 items-start gap-4">
          <Side title={words.then} day={day} other={today} />
          <Side title={words.now} day={today} other={day} />
        </div>
      ) : (
        <Moments day={day} other={null} />
      )}
    </section>
  )
}

function Side({ title, day, other }: { title: string; day: ThenDay; other: ThenDay }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-2">
      <h3 id={id} className="text-small font-bold text-ink2">
        {title}
      </h3>
      <Moments day={day} other={other} />
    </section>
  )
}

function Moments({ day, other }: { day: ThenDay; other: ThenDay | null }) {
  if (day.moments.length === 0) return <p className="text-body text-ink2">{words.noMoments}</p>
  const known = new Map(other?.moments.map((moment) => [moment.id, moment]))
  return (
    <ul className="edge flex flex-col rounded-control bg-card">
      {day.moments.map((moment) => {
        const { id, title, start, place } = moment
        const differs = other !== null && !isSame(moment, known.get(id))
        return (
          <li
            key={id}
            className={`flex gap-4 px-4 py-2.5 not-first:rule-t ${differs ? 'bg-warn-bg' : ''}`}
          >
            <span className="w-14 shrink-0 text-body font-bold">{formatVenueTime(start)}</span>
            <span className="flex min-w-0 flex-col">
              <span className="text-body font-medium [overflow-wrap:anywhere]">{title}</span>
              {place === null ? null : <span className="text-small text-ink2">{place}</span>}
              {differs ? (
                <span className="text-small font-bold text-warn">{words.differs}</span>
              ) : null}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function isSame(a: ThenMoment, b: ThenMoment | undefined): boolean {
  return b !== undefined && a.title === b.title && a.start === b.start && a.place === b.place
}
