import { NotebookPen } from 'lucide-react'
import { memo, useState } from 'react'
import { personNote, type PersonNoteData } from '#shared/schema/personNote.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { companionId } from '#shared/schema/companionId.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { SavedText } from '../../frame/SavedText.tsx'
import { CheckRow } from '../../ui/CheckRow.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { formalsWords } from '../../words/formals.ts'
import { shotWords } from '../../words/shots.ts'
import { said } from '../../words/terms.ts'
import type { Face } from './faces.ts'

export type PersonRowProps = {
  face: Face
  scope: ScopeName
  /** The photo team's; empty for all others. */
  notes: readonly TypedRecord<PersonNoteData>[]
  mayNote: boolean
  /** Absent: this role does not mark who is here. */
  onHere: ((id: string, isHere: boolean) => Promise<boolean>) | undefined
}

/** Somebody in a grouping: how to call them, what to mind, whether they are here. */
export const PersonRow = memo(function PersonRow(props: PersonRowProps) {
  const { face, scope, mayNote, onHere } = props
  const [isNoting, setNoting] = useState(false)
  const { create, patch } = useWrite()
  const words = shotWords.detail
  const notes = props.notes.filter(({ data }) => data.person === face.id)
  const written = notes.filter(({ data }) => data.text !== '')
  const firstNote = companionId(face.id, 'note')

  async function write(id: string | undefined, text: string) {
    if (id !== undefined) return patch(personNote, id, { text })
    const made = await create(personNote, scope, { person: face.id, text }, firstNote)
    // The first words of it may be stored and not be back on the screen yet.
    return made.ok ? made : patch(personNote, firstNote, { text })
  }

  return (
    <div>
      <CheckRow
        id={face.id}
        label={words.here(face.name)}
        isDone={face.isHere && !face.isCouple}
        isStruck={false}
        onCheck={onHere}
        title={face.name}
        meta={personMeta(face)}
        onOpen={mayNote ? () => setNoting(!isNoting) : undefined}
        openLabel={words.openNote(face.name)}
        openIcon={<NotebookPen size={22} aria-hidden />}
      >
        {face.mobility || face.leavesAt !== null || face.smallChild || written.length > 0 ? (
          <>
            {face.leavesAt === null ? null : (
              <StatusTag kind="late">{formalsWords.leaves(face.name, face.leavesAt)}</StatusTag>
            )}
            {face.smallChild ? <StatusTag kind="plain">{formalsWords.smallChild}</StatusTag> : null}
            {face.mobility ? <StatusTag kind="care">{face.mobility}</StatusTag> : null}
            {isNoting
              ? null
              : written.map(({ id, data }) => (
                  <span key={id} className="text-small font-medium">
                    {data.text}
                  </span>
                ))}
          </>
        ) : undefined}
      </CheckRow>
      {isNoting && mayNote ? (
        <div className="rule-b flex flex-col gap-3 px-gutter py-3">
          {(notes.length > 0 ? notes : [null]).map((note) => (
            <SavedText
              key={note?.id ?? firstNote}
              label={words.noteOn(face.name)}
              value={note?.data.text ?? ''}
              write={(text) => write(note?.id, text)}
              isReadOnly={false}
              maxLength={2000}
              rows={2}
            />
          ))}
        </div>
      ) : null}
    </div>
  )
})

/** "said “shin-AYD” · Harriet’s side · sister-in-law" */
export function personMeta(face: Face): string {
  const words = shotWords.detail
  return [
    face.say === null ? null : words.said(face.say),
    face.side === null ? null : said('side', face.side),
    face.relation === null ? null : said('relation', face.relation),
    face.count > 1 ? words.several(face.count) : null,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}
