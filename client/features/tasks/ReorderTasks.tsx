import { useState } from 'react'
import { moveTo } from '../../data/blockOrder.ts'
import { StepMenu } from '../../frame/StepMenu.tsx'
import { ReorderList } from '../../ui/ReorderList.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { taskWords } from '../../words/tasks.ts'
import type { Go } from './TasksScreen.tsx'
import type { TaskPhase } from './taskView.ts'
import type { TaskActions } from './useTaskActions.ts'
import type { Tasks } from './useTasks.ts'

/** One part of the tasks in its order, moved by handle, keyboard or menu, over the edges of groups too. */
export function ReorderTasks({
  tasks,
  actions,
  go,
}: {
  tasks: Tasks
  actions: TaskActions
  go: Go
}) {
  const words = taskWords.move
  const { phases } = tasks
  const [chosen, choose] = useState<TaskPhase>(
    () => phases.find(({ rows }) => rows.length > 1)?.phase ?? tasks.usualPhase,
  )
  const rows = phases.find(({ phase }) => phase === chosen)?.rows ?? []
  return (
    <section className="flex flex-col gap-1 py-3">
      <div className="px-gutter pb-2">
        <Segmented
          label={words.phase}
          segments={phases.map(({ phase: id }) => ({ id, label: taskWords.phases[id] }))}
          value={chosen}
          onChange={choose}
        />
      </div>
      <p className="px-gutter pb-2 text-small text-ink2">{words.hint}</p>
      <ReorderList
        label={words.listOf(taskWords.phases[chosen])}
        items={rows.map(({ id, title: name }) => ({ id, name }))}
        words={words.words}
        onMove={({ id, to }) => {
          const move = moveTo(rows, id, to)
          if (!move) return false
          void actions.move(rows, move)
          return true
        }}
      >
        {({ id, name }) => {
          const at = rows.findIndex((row) => row.id === id)
          const row = rows[at]
          if (!row) return null
          return (
            <div className="rule-b flex min-h-row items-center gap-2 py-2 pe-2">
              <span className="flex min-w-0 grow flex-col gap-0.5">
                <span className="text-lead font-bold">{name}</span>
                <span className="text-small text-ink2">{row.block}</span>
                {row.isDone ? <StatusTag kind="done">{taskWords.detail.done}</StatusTag> : null}
              </span>
              <StepMenu
                name={name}
                at={at}
                count={rows.length}
                onStep={(by) => void actions.moveByOne(id, by)}
                more={[{ id: 'move', label: taskWords.detail.move }]}
                onMore={() => go({ panel: 'move', task: id })}
              />
            </div>
          )
        }}
      </ReorderList>
    </section>
  )
}
