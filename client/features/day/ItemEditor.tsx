import { useEffect, useRef, useState } from 'react'
import { sameJson } from '#shared/schema/record/canonical.ts'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { Field } from '../../ui/Field.tsx'
import { editorWords } from '../../words/dayEditor.ts'
import type { ItemRecord } from './dayView.ts'
import type { ItemField } from './dayRights.ts'
import { ItemDetailFields } from './ItemDetailFields.tsx'
import { emptyForm, formOf, formProblems, itemDraft, type ItemForm } from './itemForm.ts'
import { ItemPlaceFields } from './ItemPlaceFields.tsx'
import { ItemTimeFields } from './ItemTimeFields.tsx'
import { DraftPanel } from '../../frame/DraftPanel.tsx'
import type { PanelProps } from '../../frame/PanelFrame.tsx'
import type { Day } from './useDay.ts'
import type { DayActions } from './useDayActions.ts'
import { useItemSave } from './useItemSave.ts'

export type FieldsProps = {
  day: Day
  form: ItemForm
  set: (change: Partial<ItemForm>) => void
  may: (field: ItemField) => boolean
  /** The sentence for a problem, once saving was tried. */
  problem: (name: Parameters<ReturnType<typeof formProblems>['has']>[0]) => string | undefined
}

type ItemEditorProps = PanelProps & {
  day: Day
  actions: DayActions
  /** Null: a new moment. */
  item: ItemRecord | null
  /** The lane that is looked at, for a new moment. */
  lane: string | undefined
  onSaved: (id: string) => void
}

/** The form of a moment. One edit with one undo; half-finished text survives a reload. */
export function ItemEditor(props: ItemEditorProps) {
  const { day, actions, item, lane, asPane, onClose, onSaved } = props
  const [initial] = useState(() => {
    const base = item ? formOf(item.data) : newForm(day, lane)
    return { base, form: base }
  })
  const key = `day ${day.weddingId} ${item?.id ?? 'new'}`
  const draft = useDraft(key, itemDraft, initial)
  const [tried, setTried] = useState(false)
  const [touched, setTouched] = useState(false)
  const fields = useRef<HTMLDivElement>(null)
  const save = useItemSave(day, actions)

  const hasText = draft.found && !sameJson(draft.value.form, draft.value.base)
  const { base, form } = hasText ? draft.value : initial
  const problems = formProblems(form)

  useEffect(() => {
    if (tried) showFirstProblem(fields.current)
  }, [tried])

  if (!draft.loaded) return null

  function set(change: Partial<ItemForm>) {
    setTouched(true)
    draft.set({ base, form: { ...form, ...change } })
  }

  async function submit() {
    // A time that was not understood stays in its field as it was written, and so keeps the form.
    const isUnread = showFirstProblem(fields.current)
    if (problems.size > 0 || isUnread) {
      setTried(true)
      return
    }
    const saved = await save(item, { base, form })
    if (saved === null) return
    draft.clear()
    onSaved(saved)
  }

  const may = (field: ItemField) =>
    item
      ? day.rights.edit(item.id, item.data, field)
      : !day.rights.createsPhotoOnly || !FOR_THOSE_WHO_RUN_THE_DAY.has(field)
  const shared: FieldsProps = {
    day,
    form,
    set,
    may,
    problem: (name) => (tried && problems.has(name) ? SENTENCE[name] : undefined),
  }
  return (
    <DraftPanel
      asPane={asPane}
      onClose={onClose}
      title={item ? editorWords.editTitle(item.data.title) : editorWords.newTitle}
      isRestored={hasText && !touched}
      onClear={draft.clear}
      onSave={() => void submit()}
      save={item ? editorWords.save : editorWords.add}
      words={{
        cancel: editorWords.cancel,
        draft: editorWords.restored,
        discard: editorWords.startOver,
      }}
    >
      <div ref={fields} className="flex flex-col gap-4">
        <Field
          label={editorWords.moment}
          value={form.title}
          onChange={(title) => set({ title })}
          error={shared.problem('titleNeeded')}
          placeholder={editorWords.momentPlaceholder}
          isReadOnly={!may('title')}
          maxLength={200}
          autoFocus={item === null}
        />
        <ItemTimeFields
          {...shared}
          planned={day.rows.find(({ id }) => id === item?.id)?.plannedStart}
        />
        <ItemPlaceFields {...shared} />
        <ItemDetailFields {...shared} id={item?.id ?? null} />
      </div>
    </DraftPanel>
  )
}

/** Leads to the first field that says what is wrong with it; answers whether there is one. */
function showFirstProblem(fields: HTMLElement | null): boolean {
  const field = fields?.querySelector<HTMLElement>('[aria-invalid="true"]')
  field?.focus({ preventScroll: true })
  field?.scrollIntoView({ block: 'center' })
  return field !== null && field !== undefined
}

const FOR_THOSE_WHO_RUN_THE_DAY: ReadonlySet<ItemField> = new Set([
  'category',
  'pin',
  'key',
  'elastic',
  'latestStart',
  'latestEnd',
])

const SENTENCE = {
  titleNeeded: editorWords.titleNeeded,
  timeNeeded: editorWords.time.needed,
  durationNeeded: editorWords.durationNeeded,
  leastTooLong: editorWords.leastTooLong,
  waitsNone: editorWords.waits.none,
}

function newForm(day: Day, wanted: string | undefined): ItemForm {
  const lane = day.lanes.find(({ id }) => id === wanted) ?? day.lanes[0]
  const follows = day.items.some(({ data }) => data.lane === lane?.id)
  return emptyForm({
    day: day.current?.id ?? '',
    lane: lane?.id ?? '',
    follows,
    at: null,
    photoOnly: day.rights.createsPhotoOnly,
  })
}
