import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { Banner } from '../../ui/Banner.tsx'
import { DiffRows } from '../../ui/DiffRows.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { dayWords } from '../../words/day.ts'
import type { ChangePreview } from './latePreview.ts'

/** What would move, what holds, what would no longer hold; before anything is written. */
export function ChangePreviewRows({ preview }: { preview: ChangePreview }) {
  const words = dayWords.late
  const { rows, shrinks, holds, breaches } = preview
  const calm = [
    ...(rows.length + shrinks.length > 0 ? holds.slice(0, 1) : []).map(({ title, at }) =>
      words.holds(title, at),
    ),
    ...shrinks.map(({ title, from, to }) => words.shrinks(title, from, to)),
  ]
  return (
    <div className="flex flex-col gap-3" role="status">
      {rows.length === 0 ? (
        <p className="text-body text-ink2">{words.nothingMoves}</p>
      ) : (
        <DiffRows
          label={words.changes}
          labels={{ from: words.from, to: words.to }}
          rows={rows.map(({ id, title, from, to, kind }) =>
            kind === 'fixed'
              ? { id, name: title, note: <StatusTag kind="fixed">{words.fixed}</StatusTag> }
              : { id, name: title, from: formatVenueTime(from), to: formatVenueTime(to) },
          )}
        />
      )}
      {breaches.length > 0 ? (
        <Banner tone="bad">
          {breaches.map(({ item, kind, title, by }) => (
            <span key={`${item} ${kind}`} className="block">
              {words.breach(title, dayWords.breach(kind, by))}
            </span>
          ))}
        </Banner>
      ) : null}
      {calm.length > 0 ? <Banner tone="info">{calm.join(' ')}</Banner> : null}
    </div>
  )
}
