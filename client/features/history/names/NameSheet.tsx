import { useState } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { savepoint } from '#shared/schema/savepoint.ts'
import { useAppData } from '../../../data/hooks/DataProvider.tsx'
import { useDraft } from '../../../data/hooks/useDraft.ts'
import { useWrite } from '../../../data/hooks/useWrite.ts'
import { useSay } from '../../../frame/useSay.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { historyWords } from '../../../words/history.ts'
import type { SavepointRecord } from './NamedView.tsx'
import * as z from 'zod/mini'

type NameSheetProps = {
  scope: ScopeName
  /** Null: this very moment gets a name. */
  record: SavepointRecord | null
  onClose: () => void
}

const words = historyWords.names
const form = z.object({ name: z.string(), note: z.string() })

/** A name for how everything stands now, or another one for a moment that has one. */
export function NameSheet({ scope, record, onClose }: NameSheetProps) {
  const write = useWrite()
  const say = useSay()
  const { clock } = useAppData()
  const [isBusy, setBusy] = useState(false)
  const draft = useDraft(`savepoint ${record?.id ?? scope}`, form, {
    name: record?.data.name ?? '',
    note: record?.data.note ?? '',
  })
  const { name, note } = draft.value

  async function save() {
    const said = name.trim()
    if (said === '') return
    setBusy(true)
    const text = note.trim()
    const outcome = record
      ? await write.patch(savepoint, record.id, {
          name: said,
          note: text === '' ? undefined : text,
        })
      : await write.create(savepoint, scope, {
          name: said,
          namedAt: Math.round(clock.now()),
          ...(text !== '' && { note: text }),
        })
    setBusy(false)
    if (!say.outcome(outcome, record ? words.renamed : words.added(said))) return
    draft.clear()
    onClose()
  }

  return (
    <Sheet
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={record ? words.renameTitle : words.addTitle}
      subtitle={words.help}
      closeLabel={historyWords.line.close}
      keepOnOutsidePress
      footer={
        <Button
          variant="primary"
          isDisabled={isBusy || name.trim() === ''}
          onPress={() => void save()}
        >
          {record ? words.saveName : words.save}
        </Button>
      }
    >
      <Field
        label={words.field}
        placeholder={words.placeholder}
        value={name}
        onChange={(text) => draft.set({ name: text, note })}
        maxLength={200}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter') void save()
        }}
      />
      <TextArea
        label={words.note}
        value={note}
        onChange={(text) => draft.set({ name, note: text })}
        rows={3}
      />
    </Sheet>
  )
}
