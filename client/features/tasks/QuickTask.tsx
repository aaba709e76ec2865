import { useMemo, useState, type FormEvent } from 'react'
import * as z from 'zod/mini'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { PanelFrame } from '../../frame/PanelFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { FactRows } from './FactRows.tsx'
import { taskWords } from '../../words/tasks.ts'
import { dueOf } from './taskTime.ts'
import { emptyForm, formOfLine, type TaskForm } from './taskForm.ts'
import { parseTaskLine } from './taskLine.ts'
import type { TaskPanelProps } from './TaskPanel.tsx'
import type { Tasks } from './useTasks.ts'
import { useNewTask } from './useNewTask.ts'

type QuickTaskProps = TaskPanelProps & {
  /** Nothing is open: the pane offers to write, and does not take the keyboard. */
  isIdle?: boolean
}

/** A task in one line, with what was understood of it before it is written down. */
export function QuickTask({ tasks, actions, go, asPane, isIdle = false }: QuickTaskProps) {
  const words = taskWords.quick
  const draft = useDraft(`task ${tasks.scope} line`, z.string(), '')
  const form = useNewTask(tasks)
  const [wasTried, setTried] = useState(false)
  const { now, people, groups } = tasks
  const line = useMemo(
    () => parseTaskLine(draft.value, { today: now.date, people, groups }),
    [draft.value, now.date, people, groups],
  )
  const written = line && formOfLine(line, tasks.usualPhase, tasks.weddingDate)
  if (!draft.loaded) return null

  async function add(event?: FormEvent) {
    event?.preventDefault()
    if (!written) {
      setTried(true)
      return
    }
    setTried(false)
    // The field stays open: the next thing that must not be forgotten comes to mind now.
    if (await actions.add(written)) draft.clear()
  }

  function toDetails() {
    const base = emptyForm(tasks.usualPhase)
    form.set({ base, form: written ?? base })
    draft.clear()
    go({ panel: 'form', task: undefined })
  }

  return (
    <PanelFrame
      asPane={asPane}
      onClose={() => go({ panel: undefined, task: undefined })}
      isStanding={isIdle}
      holdsText
      title={words.title}
      footer={
        <>
          <Button onPress={toDetails}>{words.details}</Button>
          <Button variant="primary" onPress={() => void add()}>
            {words.add}
          </Button>
        </>
      }
    >
      <form onSubmit={(event) => void add(event)}>
        <Field
          label={words.label}
          placeholder={words.placeholder}
          description={words.help}
          value={draft.value}
          onChange={draft.set}
          maxLength={300}
          autoComplete="off"
          enterKeyHint="done"
          autoFocus={!isIdle}
          error={wasTried && !written ? words.missing : undefined}
        />
      </form>
      {line && written ? (
        <div role="status" className="flex flex-col gap-1">
          <h3 className="text-small font-bold text-ink2">{words.understood}</h3>
          <FactRows rows={understood(written, line.assignee?.name ?? null, tasks)} />
          {line.unknown.map((name) => (
            <p key={name} className="text-small text-warn">
              {words.unknown(name)}
            </p>
          ))}
        </div>
      ) : null}
    </PanelFrame>
  )
}

function understood(form: TaskForm, assignee: string | null, { weddingDate, now }: Tasks) {
  const { parts } = taskWords.quick
  const due = dueOf(
    {
      title: form.title,
      phase: form.phase,
      order: 'a0',
      ...(form.due !== '' && { due: form.due }),
      ...(form.dueAt !== null && { dueAt: form.dueAt }),
    },
    weddingDate,
    now,
  )
  return [
    { name: parts.title, value: form.title },
    { name: parts.phase, value: taskWords.phases[form.phase] },
    ...(due ? [{ name: parts.due, value: taskWords.dueInFull(due) }] : []),
    ...(assignee === null ? [] : [{ name: parts.assignee, value: assignee }]),
    ...(form.group === '' ? [] : [{ name: parts.group, value: form.group }]),
  ]
}
