import { useMemo, useRef, useState } from 'react'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { PanelFrame } from '../../frame/PanelFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Field } from '../../ui/Field.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TagPicker } from '../../ui/TagPicker.tsx'
import { shotWords } from '../../words/shots.ts'
import { personMeta } from './PersonRow.tsx'
import {
  createShotOps,
  editShotOps,
  emptyForm,
  formOf,
  isChanged,
  shotDraft,
  type ShotForm,
} from './shotForm.ts'
import type { ShotPanelProps } from './ShotPanel.tsx'
import type { ShotRecord } from './shotView.ts'

type ShotEditorProps = ShotPanelProps & {
  /** Null: a new grouping. */
  record: ShotRecord | null
  list: string
  onSaved: () => void
}

const PRIORITIES = [1, 2, 3, 4, 5] as const

/** The form of a grouping. One edit with one undo; half-finished text survives a reload. */
export function ShotEditor(props: ShotEditorProps) {
  const { shots, actions, record, list, asPane, onClose, onSaved } = props
  const words = shotWords.form
  const [initial] = useState(() => {
    const base = record ? formOf(record.data) : emptyForm(list, '')
    const newPeople: Record<string, string> = {}
    return { base, form: base, newPeople }
  })
  const draft = useDraft(`shot ${shots.scope} ${record?.id ?? 'new'}`, shotDraft, initial)
  const [wasTried, setTried] = useState(false)
  // Between writing a name down and the change of the field that follows from it.
  const created = useRef<Record<string, string>>({})
  const isKept = draft.found && isChanged(draft.value)
  const writing = isKept ? draft.value : initial
  const { form, newPeople } = writing
  const blocks = useMemo(
    () => blocksOf(shots.lists.find(({ id }) => id === form.list)?.rows ?? []),
    [shots.lists, form.list],
  )
  const options = useMemo(
    () => [
      ...[...shots.faces.values()].map((face) => ({
        id: face.id,
        label: face.name,
        description: personMeta(face),
      })),
      ...Object.entries(newPeople).map(([id, label]) => ({ id, label })),
    ],
    [shots.faces, newPeople],
  )
  if (!draft.loaded) return null

  function set(change: Partial<ShotForm>) {
    const known = { ...newPeople, ...created.current }
    draft.set({ ...writing, form: { ...form, ...change }, newPeople: known })
  }

  async function save(thenAnother: boolean) {
    if (form.title.trim() === '') {
      setTried(true)
      return
    }
    const needs = actions.writing()
    const steps = record
      ? editShotOps(writing, record, needs)
      : createShotOps(writing, needs.newId(), needs)
    const title = form.title.trim()
    const isDone = record
      ? await actions.edit(steps, shotWords.said.saved(title))
      : await actions.add(steps, shotWords.said.added(title))
    if (!isDone) return
    setTried(false)
    if (thenAnother) {
      // The next of a block is what is usually written next.
      const base = emptyForm(form.list, form.block)
      draft.set({ base: emptyForm(form.list, ''), form: base, newPeople: {} })
      return
    }
    draft.clear()
    onSaved()
  }

  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      holdsText
      title={record ? words.editTitle(record.data.title) : words.addTitle}
      footer={
        <>
          {record ? null : <Button onPress={() => void save(true)}>{words.addNext}</Button>}
          <Button variant="primary" onPress={() => void save(false)}>
            {record ? words.save : words.add}
          </Button>
        </>
      }
    >
      <Field
        label={words.name}
        placeholder={words.namePlaceholder}
        value={form.title}
        onChange={(title) => set({ title })}
        maxLength={200}
        autoComplete="off"
        error={wasTried && form.title.trim() === '' ? words.nameMissing : undefined}
      />
      <TagPicker
        label={words.people}
        addLabel={words.addPerson}
        openLabel={words.openPeople}
        removeLabel={words.removePerson}
        options={options}
        value={form.people}
        onChange={(people) => set({ people: [...people] })}
        noMatch={shots.rights.createPeople ? words.newPerson : words.unknownPerson}
        {...(shots.rights.createPeople
          ? {
              onCreate: (name: string) => {
                const id = actions.writing().newId()
                created.current[id] = name.slice(0, 200)
                return id
              },
            }
          : {})}
      />
      <ComboBox
        label={words.block}
        description={words.blockHelp}
        openLabel={words.openBlocks}
        options={blocks.map((label) => ({ id: label, label }))}
        text={form.block}
        onTextChange={(block) => set({ block: block.slice(0, 80) })}
        onPick={(block) => set({ block })}
      />
      <Select
        label={words.priority}
        options={PRIORITIES.map((priority) => ({
          id: String(priority),
          label: words.priorities[priority],
        }))}
        value={String(form.priority)}
        onChange={(priority) => set({ priority: Number(priority) })}
      />
      <NumberField
        label={words.minutes}
        stepLabels={words.minutesSteps}
        minValue={0}
        maxValue={240}
        value={form.minutes ?? Number.NaN}
        onChange={(minutes) => set({ minutes: Number.isNaN(minutes) ? null : minutes })}
      />
      {shots.lists.length > 1 ? (
        <Select
          label={words.list}
          options={shots.lists.flatMap((one) =>
            one.record ? { id: one.id, label: one.record.data.title } : [],
          )}
          value={form.list}
          onChange={(chosen) => set({ list: chosen })}
        />
      ) : null}
      {isKept ? (
        <Button variant="quiet" onPress={draft.clear}>
          {words.discard}
        </Button>
      ) : null}
    </PanelFrame>
  )
}

function blocksOf(rows: readonly { block: string }[]): string[] {
  return [...new Set(rows.map(({ block }) => block))].filter((block) => block !== '')
}
