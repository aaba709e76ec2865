import { Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { DraftPanel } from '../../frame/DraftPanel.tsx'
import type { PanelProps } from '../../frame/PanelFrame.tsx'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { familyWords } from '../../words/family.ts'
import { PersonFields } from './PersonFields.tsx'
import { formOf, personDraft, personOps, type PersonForm } from './personForm.ts'
import type { PersonRecord } from './people.ts'
import { leftOps, movedHomeOps } from './shotsOfPeople.ts'
import type { Family } from './useFamily.ts'

type PersonEditorProps = PanelProps & {
  family: Family
  /** Null: a new one. */
  person: PersonRecord | null
  /** Null: they are off the list. */
  onDone: (id: string | null) => void
}

/** The form of a person; what is being written survives closing and a reload. */
export function PersonEditor({ family, person, asPane, onClose, onDone }: PersonEditorProps) {
  const { scope, rights } = family
  const { many, newId, ops } = useWrite()
  const say = useSay()
  const note = person ? family.noteOf.get(person.id) : undefined
  const stored = useMemo(() => formOf(person?.data, note?.data), [person?.data, note?.data])
  const draft = useDraft(`person ${scope} ${person?.id ?? 'new'}`, personDraft, {
    base: stored,
    form: stored,
  })
  const [wasTried, setTried] = useState(false)
  const [wasTouched, setTouched] = useState(false)
  const words = familyWords.form
  const writing = draft.found ? draft.value : { base: stored, form: stored }
  const { form } = writing

  function set(changes: Partial<PersonForm>) {
    setTouched(true)
    draft.set({ base: writing.base, form: { ...form, ...changes } })
  }

  async function save() {
    if (form.name.trim() === '') {
      setTried(true)
      return
    }
    const made = personOps(writing, { scope, id: person?.id, noteId: note?.id, newId })
    const moved = person && (made.household ?? '') !== (writing.base.household || '')
    const steps = [
      ...made.ops,
      ...(moved && rights.photos
        ? movedHomeOps(person.id, made.household, family.people, family.shots)
        : []),
    ]
    const done = person ? words.saved(form.name) : words.added(form.name)
    if (steps.length > 0 && !say.outcome(await many(steps), done)) return
    draft.clear()
    onDone(made.id)
  }

  async function remove(of: PersonRecord) {
    const steps = [
      ops.remove(of.id),
      ...(note && rights.note ? [ops.remove(note.id)] : []),
      ...(rights.photos ? leftOps(of.id, family.people, family.shots) : []),
    ]
    if (!say.outcome(await many(steps), words.removed(of.data.name))) return
    draft.clear()
    onDone(null)
  }

  return (
    <DraftPanel
      asPane={asPane}
      onClose={onClose}
      title={person ? words.editTitle(person.data.name) : words.addTitle}
      isRestored={draft.found && !wasTouched}
      onClear={draft.clear}
      onSave={() => void save()}
      save={person ? words.save : words.add}
      words={words}
    >
      {draft.loaded ? (
        <PersonFields
          family={family}
          own={person?.id}
          form={form}
          set={set}
          isNameMissing={wasTried && form.name.trim() === ''}
        />
      ) : null}
      {person && rights.remove ? (
        <Button
          variant="danger"
          icon={<Trash2 size={20} aria-hidden />}
          onPress={() => void remove(person)}
        >
          {words.remove}
        </Button>
      ) : null}
    </DraftPanel>
  )
}
