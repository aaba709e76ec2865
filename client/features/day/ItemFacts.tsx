import type { ReactNode } from 'react'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { minuteOfInstant } from '#shared/schedule/venueClock.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { categoryName } from '../../words/categories.ts'
import { dayWords } from '../../words/day.ts'
import { editorWords } from '../../words/dayEditor.ts'
import type { ShownItem } from './ItemPanel.tsx'
import type { Day } from './useDay.ts'

/** What is planned and what was said of a moment, by whom and when. */
export function ItemFacts({ day, row, record }: ShownItem & { day: Day }) {
  const words = dayWords.item
  const { data } = record
  const claims = day.inForce.get(row.id)
  const saidAt = (instant: number) =>
    day.temporal && day.current
      ? formatVenueTime(
          minuteOfInstant(day.temporal, { date: day.current.date, zone: day.zone }, instant),
        )
      : ''
  const said = (kind: 'actualStart' | 'actualEnd' | 'expectedStart' | 'expectedEnd') => {
    const claim = claims?.saidBy[kind]
    if (claim?.value === undefined) return null
    const author = words.saidBy(day.people.speaker(claim.by), saidAt(claim.claimedAt))
    return `${formatVenueTime(claim.value)} (${author})`
  }
  const deps =
    data.deps === undefined
      ? null
      : Object.keys(data.deps)
          .map((id) => day.allItems.find((one) => one.id === id)?.data.title ?? '')
          .filter(Boolean)
  const least = data.minDurationMin
  const told = day.told.get(row.id)
  const isOver = row.state === 'done' || row.state === 'skipped'
  const lines: [string, ReactNode][] = [
    [words.published, told ? words.publishedIn(told.start, told.end, told.label) : null],
    [words.planned, words.from(row.plannedStart, row.plannedEnd)],
    [words.projected, isOver ? null : words.from(row.start, row.end)],
    [dayWords.late.startsAt, said('expectedStart')],
    [dayWords.late.endsAt, said('expectedEnd')],
    [words.started, said('actualStart')],
    [words.ended, said('actualEnd')],
    [
      words.length,
      least === undefined
        ? dayWords.minutesLong(data.durationMin)
        : words.lengthWithLeast(data.durationMin, least),
    ],
    [words.lane, row.laneName],
    [words.place, row.place],
    [words.who, row.who],
    [words.people, Object.keys(data.people ?? {}).join(', ')],
    [words.waitsFor, deps?.join(', ')],
    [words.category, data.category ? categoryName(data.category) : null],
    [words.sees, editorWords.visibility[data.visibility].label],
  ]
  return (
    <>
      {data.notes ? <p className="whitespace-pre-wrap text-body">{data.notes}</p> : null}
      {claims?.twoTimes.map(({ kind, given }) => (
        <div key={kind}>
          <StatusTag kind="asked">{words.twoTimes[kind]}</StatusTag>
          <ul className="text-body">
            {given.map(({ id, by, value }) => (
              <li key={id}>{words.given(formatVenueTime(value), day.people.speaker(by))}</li>
            ))}
          </ul>
        </div>
      ))}
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2 text-body">
        {lines.map(([name, value]) =>
          value ? (
            <div key={name} className="contents">
              <dt className="text-small text-ink2">{name}</dt>
              <dd className="min-w-0">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </>
  )
}
