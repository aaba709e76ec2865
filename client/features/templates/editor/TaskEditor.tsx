import { useState } from 'react'
import { formatRunningHours, parseVenueTime } from '#shared/schedule/venueTime.ts'
import { WEDDING_ROLES } from '#shared/schema/record/access.ts'
import { TASK_PHASES } from '#shared/schema/task.ts'
import { templateTask, type TemplateTaskData } from '#shared/schema/templateTask.ts'
import { useWrite } from '../../../data/hooks/useWrite.ts'
import type { Changes } from '../../../data/replica/writeOp.ts'
import { SavedText } from '../../../frame/SavedText.tsx'
import { useSay } from '../../../frame/useSay.ts'
import { ComboBox } from '../../../ui/ComboBox.tsx'
import { Field } from '../../../ui/Field.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TimeField } from '../../../ui/TimeField.tsx'
import { roleWords } from '../../../words/roles.ts'
import { savingWords } from '../../../words/saving.ts'
import { templateWords } from '../../../words/templates.ts'
import type { TaskRecord } from '../templateParts.ts'

type TaskEditorProps = { record: TaskRecord; groups: readonly string[]; isReadOnly: boolean }

const NOBODY = 'nobody'

/** One task: when it is due, counted from the wedding, and which role does it. */
export function TaskEditor({ record, groups, isReadOnly }: TaskEditorProps) {
  const { patch } = useWrite()
  const say = useSay()
  const [group, setGroup] = useState<string | null>(null)
  const { id, data } = record
  const words = templateWords.tasks
  const write = (changes: Changes<TemplateTaskData>) => patch(templateTask, id, changes)
  const set = (changes: Changes<TemplateTaskData>, label: string) =>
    void write(changes).then((outcome) => say.outcome(outcome, savingWords.saved(label)))
  // Asked as a number of days; the phase says on which side of the day they lie.
  const sign = data.phase === 'before' ? -1 : 1

  function setPhase(chosen: string) {
    const phase = TASK_PHASES.find((one) => one === chosen)
    if (!phase || phase === data.phase) return
    const days = data.dueDays === undefined ? undefined : Math.abs(data.dueDays)
    const dueDays = days === undefined ? undefined : phase === 'before' ? -days : days
    set({ phase, dueDays: phase === 'day' ? undefined : dueDays }, words.phase)
  }

  function leaveGroup() {
    if (group === null) return
    const name = group.trim().slice(0, 80)
    setGroup(null)
    if (name !== (data.group ?? '')) set({ group: name === '' ? undefined : name }, words.group)
  }

  return (
    <>
      <SavedText
        label={words.what}
        value={data.title}
        write={(title) => write({ title })}
        isRequired
        isReadOnly={isReadOnly}
        maxLength={200}
      />
      <Select
        label={words.phase}
        options={TASK_PHASES.map((phase) => ({ id: phase, label: words.phases[phase] }))}
        value={data.phase}
        onChange={setPhase}
        isDisabled={isReadOnly}
      />
      {data.phase === 'day' ? null : (
        <NumberField
          label={words.days[data.phase]}
          description={words.daysHelp}
          stepLabels={words.steps}
          minValue={0}
          maxValue={1000}
          isReadOnly={isReadOnly}
          value={data.dueDays === undefined ? Number.NaN : sign * data.dueDays}
          onChange={(days) => {
            // Never −0, which no record may hold.
            const dueDays = Number.isNaN(days) ? undefined : Math.round(days) * sign || 0
            if (dueDays !== data.dueDays) set({ dueDays }, words.days.before)
          }}
        />
      )}
      <TimeField
        label={words.dueAt}
        value={data.dueAt ?? null}
        onChange={(minute) => set({ dueAt: minute ?? undefined }, words.dueAt)}
        parse={(text) => parseVenueTime(text) ?? null}
        format={formatRunningHours}
        notUnderstood={templateWords.time.notUnderstood}
        stepLabels={templateWords.time.steps}
        isReadOnly={isReadOnly}
      />
      <Select
        label={words.assignee}
        options={[
          { id: NOBODY, label: words.nobody },
          ...WEDDING_ROLES.map((role) => ({ id: role as string, label: roleWords[role] })),
        ]}
        value={data.assignee ?? NOBODY}
        onChange={(chosen) =>
          set({ assignee: WEDDING_ROLES.find((role) => role === chosen) }, words.assignee)
        }
        isDisabled={isReadOnly}
      />
      {isReadOnly ? (
        <Field label={words.group} value={data.group ?? ''} isReadOnly />
      ) : (
        <div onBlur={leaveGroup}>
          <ComboBox
            label={words.group}
            options={groups.map((name) => ({ id: name, label: name }))}
            text={group ?? data.group ?? ''}
            onTextChange={setGroup}
            onPick={(name) => {
              setGroup(null)
              if (name !== data.group) set({ group: name }, words.group)
            }}
            openLabel={words.openGroups}
          />
        </div>
      )}
      <SavedText
        label={words.notes}
        value={data.notes ?? ''}
        write={(notes) => write({ notes: notes.trim() === '' ? undefined : notes })}
        isReadOnly={isReadOnly}
        maxLength={20_000}
        rows={3}
      />
    </>
  )
}
