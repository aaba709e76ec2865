import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { sameJson } from '#shared/schema/record/canonical.ts'
import { between } from '#shared/merge/orderKey.ts'
import { calendarDate } from '#shared/schema/record/values.ts'
import { instantOfMinute } from '#shared/schedule/venueClock.ts'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { useTemporal } from '../../data/hooks/useTemporal.ts'
import { PanelFrame } from '../../frame/PanelFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TagPicker } from '../../ui/TagPicker.tsx'
import { shotWords } from '../../words/shots.ts'
import { createListOps, editListOps, listDraft, listFormOf, type ListForm } from './listForm.ts'
import type { ShotPanelProps } from './ShotPanel.tsx'
import type { ShotListView } from './shotView.ts'

type ListEditorProps = ShotPanelProps & {
  /** Null: a new list. */
  list: ShotListView | null
}

const NONE = 'none'

/** A list: its name, its moment, who calls, until when the couple may change it. */
export function ListEditor({ shots, actions, list, asPane, onClose }: ListEditorProps) {
  const words = shotWords.listForm
  const temporal = useTemporal()
  const record = list?.record ?? null
  const [initial] = useState(() => {
    const base = listFormOf(record?.data)
    return { base, form: base }
  })
  const draft = useDraft(`shotList ${shots.scope} ${record?.id ?? 'new'}`, listDraft, initial)
  const [wasTried, setTried] = useState(false)
  const isKept = draft.found && !sameJson(draft.value.base, draft.value.form)
  const writing = isKept ? draft.value : initial
  const { form } = writing
  // Who starts a list may lock it only where their role may.
  const mayLock = record ? shots.rights.editList(record, 'lockAt') : shots.rights.lockNew
  const mayEdit = record ? shots.rights.editList(record, 'title') : true
  if (!draft.loaded) return null

  function set(change: Partial<ListForm>) {
    draft.set({ ...writing, form: { ...form, ...change } })
  }

  async function save() {
    if (form.title.trim() === '') {
      setTried(true)
      return
    }
    const { newId, scope } = actions.writing()
    const orders = shots.lists.flatMap((one) => one.record?.data.order ?? []).toSorted()
    const steps = record
      ? editListOps(writing, record.id)
      : createListOps(form, newId(), scope, between(orders.at(-1) ?? null, null) ?? 'a0')
    const title = form.title.trim()
    const isDone = record
      ? await actions.edit(steps, shotWords.said.listSaved(title))
      : await actions.add(steps, shotWords.said.listAdded(title))
    if (!isDone) return
    draft.clear()
    onClose()
  }

  /** The end of that day at the venue. */
  function lockAfter(date: string) {
    if (date === '') return set({ lockAt: null })
    if (!temporal || !calendarDate.safeParse(date).success) return
    set({ lockAt: instantOfMinute(temporal, { date, zone: shots.zone }, 1440) })
  }

  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      holdsText
      title={record ? words.editTitle : words.addTitle}
      footer={
        mayEdit || mayLock ? (
          <Button variant="primary" onPress={() => void save()}>
            {record ? words.save : words.add}
          </Button>
        ) : undefined
      }
    >
      <Field
        label={words.name}
        placeholder={words.namePlaceholder}
        isReadOnly={!mayEdit}
        value={form.title}
        onChange={(title) => set({ title })}
        maxLength={200}
        autoComplete="off"
        error={wasTried && form.title.trim() === '' ? words.nameMissing : undefined}
      />
      <Select
        label={words.moment}
        isDisabled={!mayEdit}
        options={[
          { id: NONE, label: words.noMoment },
          ...shots.moments.map(({ id, title, start }) => ({
            id,
            label: words.momentOption(title, start),
          })),
        ]}
        value={form.item === '' ? NONE : form.item}
        onChange={(item) => set({ item: item === NONE ? '' : item })}
      />
      {mayEdit ? (
        <TagPicker
          label={words.callers}
          addLabel={words.addCaller}
          openLabel={shotWords.form.openPeople}
          removeLabel={shotWords.form.removePerson}
          options={[...shots.faces.values()].map(({ id, name }) => ({ id, label: name }))}
          value={form.callers}
          onChange={(callers) => set({ callers: [...callers] })}
          noMatch={shotWords.form.unknownPerson}
        />
      ) : null}
      <Field
        type="date"
        label={words.lock}
        description={mayLock ? words.lockHelp : words.lockNotYours}
        isReadOnly={!mayLock}
        value={form.lockAt === null ? '' : lastDay(form.lockAt, shots.zone)}
        onChange={lockAfter}
      />
      {isKept ? (
        <Button variant="quiet" onPress={draft.clear}>
          {shotWords.form.discard}
        </Button>
      ) : null}
      {list?.record && shots.rights.removeList ? (
        <Button
          variant="danger"
          icon={<Trash2 size={20} aria-hidden />}
          onPress={() => {
            void actions.removeList(list).then((isDone) => {
              if (!isDone) return
              draft.clear()
              onClose()
            })
          }}
        >
          {words.remove}
        </Button>
      ) : null}
    </PanelFrame>
  )
}

/** The calendar date at the venue of the last minute before it locks. */
function lastDay(lockAt: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
  return parts.format(lockAt - 1)
}
