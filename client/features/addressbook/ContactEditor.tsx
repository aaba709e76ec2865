import { Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { DraftPanel } from '../../frame/DraftPanel.tsx'
import type { PanelProps } from '../../frame/PanelFrame.tsx'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { addressBookWords } from '../../words/addressBook.ts'
import { ContactFields } from './ContactFields.tsx'
import { contactDraft, contactOps, formOf, formProblems, type ContactForm } from './contactForm.ts'
import type { ContactRecord } from './useAddressBook.ts'

type ContactEditorProps = PanelProps & {
  scope: ScopeName
  /** Null: a new one. */
  record: ContactRecord | null
  mayRemove: boolean
  /** Null: it was removed. */
  onDone: (id: string | null) => void
}

/** The form of a contact; what is being written survives closing and a reload. */
export function ContactEditor(props: ContactEditorProps) {
  const { scope, record, mayRemove, asPane, onClose, onDone } = props
  const { many, newId, ops } = useWrite()
  const say = useSay()
  const stored = useMemo(() => formOf(record?.data), [record?.data])
  const draft = useDraft(`contact ${scope} ${record?.id ?? 'new'}`, contactDraft, {
    base: stored,
    form: stored,
  })
  const [wasTried, setTried] = useState(false)
  const [wasTouched, setTouched] = useState(false)
  const words = addressBookWords.form
  const writing = draft.found ? draft.value : { base: stored, form: stored }
  const { form } = writing

  function set(changes: Partial<ContactForm>) {
    setTouched(true)
    draft.set({ base: writing.base, form: { ...form, ...changes } })
  }

  async function save() {
    if (formProblems(form).size > 0) {
      setTried(true)
      return
    }
    const steps = contactOps(writing, { scope, id: record?.id, newId })
    const done = record ? words.saved(form.name) : words.added(form.name)
    if (steps.length > 0 && !say.outcome(await many(steps), done)) return
    draft.clear()
    onDone(record?.id ?? steps[0]?.id ?? null)
  }

  async function remove({ id, data }: ContactRecord) {
    if (!say.outcome(await many([ops.remove(id)]), words.removed(data.name))) return
    draft.clear()
    onDone(null)
  }

  return (
    <DraftPanel
      asPane={asPane}
      onClose={onClose}
      title={record ? words.editTitle(record.data.name) : words.addTitle}
      isRestored={draft.found && !wasTouched}
      onClear={draft.clear}
      onSave={() => void save()}
      save={record ? words.save : words.add}
      words={words}
    >
      {draft.loaded ? (
        <ContactFields form={form} set={set} problems={wasTried ? formProblems(form) : null} />
      ) : null}
      {record && mayRemove ? (
        <Button
          variant="danger"
          icon={<Trash2 size={20} aria-hidden />}
          onPress={() => void remove(record)}
        >
          {words.remove}
        </Button>
      ) : null}
    </DraftPanel>
  )
}
