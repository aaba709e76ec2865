import { useState } from 'react'
import * as z from 'zod/mini'
import { useDraft } from '../../data/hooks/useDraft.ts'
import type { VenueTimes } from '../../frame/venueTimes.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { incidentWords } from '../../words/incidents.ts'
import { logOf, type EntryRecord } from './incidentLog.ts'
import type { IncidentRecord } from './incidentList.ts'

type IncidentLogProps = {
  record: IncidentRecord
  entries: readonly EntryRecord[]
  nameOf: (account: string) => string
  times: VenueTimes
  /** Null: this person only reads. */
  onNote: ((text: string) => Promise<boolean>) | null
  isOver: boolean
}

/** What was said and done about an emergency, in its order; nothing in it is ever changed. */
export function IncidentLog(props: IncidentLogProps) {
  const { record, entries, nameOf, times, onNote, isOver } = props
  const [isOpen, setOpen] = useState(!isOver)
  const draft = useDraft(`incident note ${record.id}`, z.string(), '')
  const words = incidentWords.log
  const lines = logOf(record, entries)

  async function write(): Promise<void> {
    const text = draft.value.trim()
    if (text !== '' && onNote && (await onNote(text))) draft.clear()
  }

  return (
    <div className="flex flex-col gap-3">
      {isOpen ? (
        <ol aria-label={words.title} className="flex flex-col gap-1.5">
          {lines.map(({ id, at, who, kind, text }) => (
            <li key={id} className="flex gap-3 text-body">
              <time dateTime={new Date(at).toISOString()} className="shrink-0 font-bold">
                {times.timeOf(at)}
              </time>
              <span className="min-w-0 break-words">
                <span className="font-medium">{nameOf(who)}</span> {words.line[kind]}
                {text === null ? null : `: ${text}`}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <Button size="small" variant="quiet" onPress={() => setOpen(true)}>
          {words.show(lines.length)}
        </Button>
      )}
      {onNote && !isOver && draft.loaded ? (
        <form
          className="flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            void write()
          }}
        >
          <Field
            className="min-w-40 grow"
            label={words.note}
            maxLength={1_000}
            autoComplete="off"
            enterKeyHint="done"
            value={draft.value}
            onChange={draft.set}
          />
          <Button type="submit" isDisabled={draft.value.trim() === ''}>
            {words.add}
          </Button>
        </form>
      ) : null}
    </div>
  )
}
