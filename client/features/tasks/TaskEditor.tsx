import { useState } from 'react'
import { formatRunningHours, parseVenueTime } from '#shared/schedule/venueTime.ts'
import { TASK_PHASES } from '#shared/schema/task.ts'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { PanelFrame } from '../../frame/PanelFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Field } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { taskWords } from '../../words/tasks.ts'
import { AssigneeField } from './AssigneeField.tsx'
import { emptyForm, formOf, isChanged, taskDraft, type TaskForm } from './taskForm.ts'
import type { TaskPanelProps } from './TaskPanel.tsx'
import type { TaskRecord } from './taskView.ts'

/** In place of an id: it belongs to no moment. */
const NONE = 'none'

type TaskEditorProps = TaskPanelProps & {
  /** Null: a new task. */
  record: TaskRecord | null
}

/** The form of a task. One edit with one undo; half-finished text survives a reload. */
export function TaskEditor({ tasks, actions, go, asPane, record }: TaskEditorProps) {
  const words = taskWords.form
  const [initial] = useState(() => {
    const base = record ? formOf(record.data) : emptyForm(tasks.usualPhase)
    return { base, form: base }
  })
  const draft = useDraft(`task ${tasks.scope} ${record?.id ?? 'new'}`, taskDraft, initial)
  const [wasTried, setTried] = useState(false)
  const isKept = draft.found && isChanged(draft.value)
  const writing = isKept ? draft.value : initial
  const { form } = writing
  if (!draft.loaded) return null

  const set = (change: Partial<TaskForm>) => draft.set({ ...writing, form: { ...form, ...change } })
  const onClose = () => go({ panel: undefined, ...(asPane && record ? {} : { task: undefined }) })

  async function save() {
    if (form.title.trim() === '') {
      setTried(true)
      return
    }
    const isDone = record ? await actions.edit(writing, record.id) : await actions.add(form)
    if (!isDone) return
    draft.clear()
    onClose()
  }

  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      holdsText
      title={record ? words.editTitle(record.data.title) : words.addTitle}
      footer={
        <Button variant="primary" onPress={() => void save()}>
          {record ? words.save : words.add}
        </Button>
      }
    >
      <Field
        label={words.name}
        value={form.title}
        onChange={(title) => set({ title })}
        maxLength={200}
        autoComplete="off"
        error={wasTried && form.title.trim() === '' ? words.nameMissing : undefined}
      />
      <Segmented
        label={words.phase}
        showLabel
        segments={TASK_PHASES.map((id) => ({ id, label: taskWords.phases[id] }))}
        value={form.phase}
        onChange={(phase) => set({ phase })}
      />
      <Field label={words.due} type="date" value={form.due} onChange={(due) => set({ due })} />
      <TimeField
        label={words.dueAt}
        description={words.dueAtHelp(form.due === '')}
        value={form.dueAt}
        onChange={(dueAt) => set({ dueAt })}
        parse={(text) => parseVenueTime(text) ?? null}
        format={formatRunningHours}
        understoodAs={words.time.understood}
        notUnderstood={words.time.notUnderstood}
        stepLabels={words.time.steps}
      />
      {!record || tasks.rights.edit(record.data, 'assignee') ? (
        <AssigneeField
          people={tasks.people}
          value={form.assignee}
          onChange={(assignee) => set({ assignee })}
        />
      ) : (
        <p className="text-small text-ink2">{words.keepsYours}</p>
      )}
      {tasks.moments.length > 0 ? (
        <Select
          label={words.item}
          options={[
            { id: NONE, label: words.noItem },
            ...tasks.moments.map(({ id, title, start }) => ({
              id,
              label: words.itemOption(title, start),
            })),
          ]}
          value={form.item === '' ? NONE : form.item}
          onChange={(item) => set({ item: item === NONE ? '' : item })}
        />
      ) : null}
      <ComboBox
        label={words.group}
        description={words.groupHelp}
        openLabel={words.openGroups}
        options={tasks.groups.map((label) => ({ id: label, label }))}
        text={form.group}
        onTextChange={(group) => set({ group: group.slice(0, 80) })}
        onPick={(group) => set({ group })}
      />
      <TextArea
        label={words.notes}
        value={form.notes}
        onChange={(notes) => set({ notes })}
        maxLength={20_000}
      />
      {isKept ? (
        <Button variant="quiet" onPress={draft.clear}>
          {words.discard}
        </Button>
      ) : null}
    </PanelFrame>
  )
}
