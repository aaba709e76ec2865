import type { ScopeName } from '#shared/schema/record/scope.ts'
import { shotNote, type ShotNoteData } from '#shared/schema/shotNote.ts'
import { companionId } from '#shared/schema/companionId.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { SavedText } from '../../frame/SavedText.tsx'
import { shotWords } from '../../words/shots.ts'

type ShotNotesProps = {
  id: string
  scope: ScopeName
  notes: readonly TypedRecord<ShotNoteData>[]
}

/** What only the photo team knows of a grouping; two records about one stand below each other. */
export function ShotNotes({ id, scope, notes }: ShotNotesProps) {
  const { create, patch } = useWrite()
  const own = notes.filter(({ data }) => data.shot === id)
  const firstNote = companionId(id, 'note')

  async function write(noteId: string | undefined, text: string) {
    if (noteId !== undefined) return patch(shotNote, noteId, { text })
    const made = await create(shotNote, scope, { shot: id, text }, firstNote)
    // The first words of it may be stored and not be back on the screen yet.
    return made.ok ? made : patch(shotNote, firstNote, { text })
  }

  return (
    <>
      {(own.length > 0 ? own : [null]).map((note) => (
        <SavedText
          key={note?.id ?? firstNote}
          label={shotWords.detail.noteForTeam}
          value={note?.data.text ?? ''}
          write={(text) => write(note?.id, text)}
          isReadOnly={false}
          maxLength={2000}
          rows={2}
        />
      ))}
    </>
  )
}
