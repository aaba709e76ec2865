import { useMemo } from 'react'
import { TASK_PHASES } from '#shared/schema/task.ts'
import { templateTask } from '#shared/schema/templateTask.ts'
import { createOp } from '../../../data/replica/writeOp.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { roleWords } from '../../../words/roles.ts'
import { templateWords } from '../../../words/templates.ts'
import { PartList, type PartItem } from '../PartList.tsx'
import type { TaskRecord } from '../templateParts.ts'
import { PartPage } from './PartPage.tsx'
import { QuickLine } from './QuickLine.tsx'
import { TaskEditor } from './TaskEditor.tsx'
import { readTaskLine } from './taskLine.ts'
import { PART_ACTIONS, type TemplateEditing } from './templateEditing.ts'
import { keyAfter, usePartEdits } from './usePartEdits.ts'

/** The tasks that a template brings along, before, on and after the day. */
export function TasksPart({ editing }: { editing: TemplateEditing }) {
  const { scope, record, parts, mayWrite, unsent, contested, openId, open } = editing
  const { tasks } = parts
  const edits = usePartEdits()
  const words = templateWords.tasks
  const items = useMemo(() => new Map(tasks.map((one) => [one.id, itemOf(one)])), [tasks])
  const opened = tasks.find(({ id }) => id === openId)

  async function add(text: string): Promise<boolean> {
    const line = readTaskLine(text)
    if (!line) return false
    const beside = (opened ?? tasks.at(-1))?.data.group
    const made = createOp(templateTask, scope, edits.newId(), {
      ...line,
      template: record.id,
      order: keyAfter(tasks, edits.newId, opened?.id),
      ...(beside === undefined ? {} : { group: beside }),
    })
    return edits.write([made], templateWords.added(line.title))
  }

  async function duplicate(of: TaskRecord) {
    const title = templateWords.copyOf(of.data.title)
    const data = { ...of.data, title, order: keyAfter(tasks, edits.newId, of.id) }
    await edits.write(
      [createOp(templateTask, scope, edits.newId(), data)],
      templateWords.added(title),
    )
  }

  return (
    <PartPage
      onBack={() => open(null)}
      list={
        <>
          {tasks.length === 0 ? (
            <EmptyState sentence={mayWrite ? words.empty : words.emptyReadOnly} />
          ) : null}
          {TASK_PHASES.map((phase) => {
            const own = tasks.filter(({ data }) => data.phase === phase)
            if (own.length === 0) return null
            return (
              <section key={phase} aria-label={words.phases[phase]}>
                <h2 className="px-gutter pb-1.5 pt-2 text-body font-bold">{words.phases[phase]}</h2>
                <PartList
                  label={words.list(words.phases[phase])}
                  items={own.flatMap(({ id }) => items.get(id) ?? [])}
                  selected={openId}
                  unsent={unsent}
                  contested={contested}
                  actions={mayWrite ? PART_ACTIONS : []}
                  onOpen={open}
                  onMove={(_id, from, to) => void edits.move(own, from, to)}
                  onAction={(id, action) => {
                    const one = own.find((known) => known.id === id)
                    if (!one) return
                    if (action === 'duplicate') void duplicate(one)
                    else void edits.remove(one).then((gone) => gone && id === openId && open(null))
                  }}
                />
              </section>
            )
          })}
        </>
      }
      adder={
        mayWrite ? (
          <QuickLine
            draftKey={`template ${record.id} task`}
            label={words.addLabel}
            placeholder={words.addPlaceholder}
            missing={words.empty}
            understood={(text) => {
              const line = readTaskLine(text)
              return line?.dueDays === undefined
                ? undefined
                : `${line.title}: ${words.due(line.dueDays)}`
            }}
            onAdd={add}
          />
        ) : null
      }
      editor={
        opened ? (
          <TaskEditor
            key={opened.id}
            record={opened}
            groups={[...new Set(tasks.flatMap(({ data }) => data.group ?? []))]}
            isReadOnly={!mayWrite}
          />
        ) : null
      }
    />
  )
}

function itemOf({ id, data }: TaskRecord): PartItem {
  return {
    id,
    name: data.title,
    meta: [
      data.dueDays === undefined ? undefined : templateWords.tasks.due(data.dueDays),
      data.group,
      data.assignee === undefined ? undefined : roleWords[data.assignee],
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(' · '),
  }
}
