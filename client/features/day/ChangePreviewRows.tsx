import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { DiffRows } from '../../ui/DiffRows.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { dayWords } from '../../words/day.ts'
import type { ChangeFacts } from '../../words/daySentence.ts'
import { ChangeSentence } from './ChangeSentence.tsx'
import type { ChangePreview } from './latePreview.ts'

type ChangePreviewRowsProps = {
  preview: ChangePreview
  /** Absent: the sentence stands elsewhere. */
  facts?: ChangeFacts
}

/** What would move row by row, and in one sentence what that means; before anything is written. */
export function ChangePreviewRows({ preview, facts }: ChangePreviewRowsProps) {
  const words = dayWords.late
  const { rows } = preview
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
      {facts ? <ChangeSentence facts={facts} /> : null}
    </div>
  )
}
