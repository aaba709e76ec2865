import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { Revision } from '#shared/publishing/revisions.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { TimeColumn } from '../../ui/TimeColumn.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { publishWords } from '../../words/publish.ts'
import type { Publishing } from './usePublishing.ts'

/** My own moments as they were published, each beside what I was told before. */
export function OwnPart({ publishing, newest }: { publishing: Publishing; newest: Revision }) {
  const words = publishWords.mine
  const { told } = publishing
  if (!told) return null
  const mine = [...newest.times]
    .filter(([item]) => told.isMine(item))
    .toSorted(([, a], [, b]) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.start - b.start))
  return (
    <TitledSection title={words.title}>
      {mine.length === 0 ? (
        <p className="text-body text-ink2">{words.none}</p>
      ) : (
        <ul aria-label={words.title} className="edge flex flex-col rounded-control bg-card px-4">
          {mine.map(([item, { title, start, end }]) => {
            const was = told.before?.times.get(item)
            const moved = was !== undefined && was.start !== start
            return (
              <li key={item} className="flex min-h-target items-center gap-4 py-2 not-first:rule-t">
                <TimeColumn
                  time={formatVenueTime(start)}
                  {...(moved && { was: { time: formatVenueTime(was.start), label: words.was } })}
                />
                <span className="flex min-w-0 grow flex-col">
                  <span className="text-lead font-medium">{title}</span>
                  <span className="text-small text-ink2">{publishWords.span({ start, end })}</span>
                </span>
              </li>
            )
          })}
        </ul>
      )}
      {publishing.actor?.user === newest.by ? null : (
        <StatusTag kind="done">{words.seen}</StatusTag>
      )}
    </TitledSection>
  )
}
