import { changesBetween } from '#shared/publishing/changes.ts'
import type { Revision } from '#shared/publishing/revisions.ts'
import { PanelFrame, type PanelProps } from '../../frame/PanelFrame.tsx'
import { DiffRows } from '../../ui/DiffRows.tsx'
import { ageWords } from '../../words/age.ts'
import { publishWords } from '../../words/publish.ts'
import { changeRows } from './changeRows.ts'
import type { Publishing } from './usePublishing.ts'

type RevisionPanelProps = PanelProps & { publishing: Publishing; revision: Revision }

/** One plan of the past: its sentence, its letters, and what it changed. */
export function RevisionPanel({ publishing, revision, ...frame }: RevisionPanelProps) {
  const words = publishWords.history
  const { revisions, people, now } = publishing
  const before = revisions.all[revisions.all.indexOf(revision) - 1]
  const changes = changesBetween(before?.times ?? new Map(), revision.times)
  return (
    <PanelFrame
      {...frame}
      title={revision.label}
      subtitle={publishWords.head.by(
        people.nameOf(revision.by),
        ageWords(revision.publishedAt, now),
      )}
    >
      {revision.note ? <p className="text-lead">{publishWords.head.note(revision.note)}</p> : null}
      <p className="text-small text-ink2">
        {publishWords.head.radio}: <b className="tracking-widest text-ink">{revision.hash}</b>{' '}
        {publishWords.spoken(revision.hash)}
      </p>
      {changes.length === 0 ? (
        <p className="text-body text-ink2">{words.none}</p>
      ) : (
        <DiffRows
          label={words.changes}
          rows={changeRows(changes)}
          labels={{ from: words.from, to: words.to }}
        />
      )}
    </PanelFrame>
  )
}
