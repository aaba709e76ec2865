import { Pencil } from 'lucide-react'
import { memo } from 'react'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { doubtWords, importWords, refusedLineWords } from '../../words/importing.ts'
import type { LineEdit } from './importDraft.ts'
import { ImportRowEditor } from './ImportRowEditor.tsx'
import type { ImportRow, MomentRow } from './importRows.ts'

export type ImportRowItemProps = {
  row: ImportRow
  isOpen: boolean
  /** Null closes. */
  onOpen: (line: number | null) => void
  onEdit: (line: number, edit: LineEdit) => void
}

/** A line of the sheet as it was understood, and why it may be wrong. */
export const ImportRowItem = memo(function ImportRowItem(props: ImportRowItemProps) {
  const { row, isOpen, onOpen, onEdit } = props
  const words = importWords.row
  if (row.kind === 'heading') {
    return (
      <li
        className={`px-4 pb-1 pt-4 ${row.isDay ? 'text-lead font-bold' : 'text-small font-bold text-ink2'}`}
      >
        {row.text}
      </li>
    )
  }
  const { moment, line, isSkipped } = row
  const name = moment.title || words.line(line)
  return (
    <li className="rule-t flex flex-col gap-2 py-2 ps-4 pe-1">
      <div className="flex items-start gap-3">
        <span
          className={`w-16 shrink-0 pt-0.5 text-body font-bold tabular-nums ${isSkipped ? 'text-ink3 line-through' : ''}`}
        >
          {moment.at === null ? (
            <span className="text-small font-normal text-ink2">{words.noTime}</span>
          ) : (
            formatVenueTime(moment.at)
          )}
        </span>
        <div className="min-w-0 grow">
          <p
            className={`text-body font-bold break-words ${isSkipped ? 'text-ink3 line-through' : ''}`}
          >
            {moment.title || <span className="font-normal">{row.text.slice(0, 200)}</span>}
          </p>
          <p className="text-small text-ink2 break-words">{details(row)}</p>
          <RowTags row={row} />
        </div>
        <IconButton
          label={row.refusal && moment.title === '' ? words.editLine(line) : words.edit(name)}
          icon={<Pencil size={20} aria-hidden />}
          aria-expanded={isOpen}
          onPress={() => onOpen(isOpen ? null : line)}
        />
      </div>
      {isOpen ? (
        <ImportRowEditor
          row={row}
          onEdit={(edit) => onEdit(line, edit)}
          onDone={() => onOpen(null)}
        />
      ) : null}
    </li>
  )
})

function RowTags({ row }: { row: MomentRow }) {
  const words = importWords.row
  const { refusal, moment } = row
  const isRefused = refusal !== null && moment.title === ''
  return (
    <div className="flex flex-col gap-0.5 pt-0.5 empty:hidden">
      {isRefused ? (
        <>
          <StatusTag kind="needs">{words.refused}</StatusTag>
          <p className="text-small">{refusedLineWords(refusal)}</p>
        </>
      ) : null}
      {row.isTwin ? (
        <>
          <StatusTag kind="fixed">{words.twin}</StatusTag>
          {row.isSkipped ? <p className="text-small text-ink2">{words.twinDetail}</p> : null}
        </>
      ) : row.isSkipped ? (
        <StatusTag kind="plain">{words.leftOut}</StatusTag>
      ) : null}
      {row.doubts.length > 0 && !row.isSkipped ? (
        <>
          {row.isDoubtful ? <StatusTag kind="late">{words.doubtful}</StatusTag> : null}
          {row.doubts.map((doubt) => (
            <p key={doubt.code} className={`text-small ${row.isDoubtful ? '' : 'text-ink2'}`}>
              {doubtWords(doubt)}
            </p>
          ))}
        </>
      ) : null}
      {row.isEdited ? <StatusTag kind="done">{words.edited}</StatusTag> : null}
    </div>
  )
}

function details({ moment }: MomentRow): string {
  return [
    ...(moment.title === '' ? [] : [importWords.row.minutes(moment.durationMin)]),
    ...(moment.location === undefined ? [] : [moment.location]),
    ...(moment.who.length === 0 ? [] : [moment.who.join(', ')]),
    ...(moment.notes === undefined ? [] : [moment.notes.slice(0, 120)]),
  ].join(' · ')
}
