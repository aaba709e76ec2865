import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useId, useRef } from 'react'
import { isMarked } from '#shared/schema/record/marks.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import { task } from '#shared/schema/task.ts'
import { checkRow, focusRow } from '../../frame/keys/rowFocus.ts'
import { useKeys } from '../../frame/keys/useKeys.ts'
import { Screen } from '../../frame/Screen.tsx'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useHeld } from '../../frame/useHeld.ts'
import { useTick } from '../../frame/useTick.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Button } from '../../ui/Button.tsx'
import { taskWords } from '../../words/tasks.ts'
import type { MyRow, MySection } from './myTasks.ts'
import { TaskRowItem } from './TaskRowItem.tsx'
import { useMyTasks } from './useMyTasks.ts'

/** What I have to do in all my weddings, checked off where it stands. */
export function MyTasksScreen() {
  const navigate = useNavigate()
  const { held, hold } = useHeld()
  const mine = useMyTasks(held)
  const tickTask = useTick(task, 'marks')
  const words = taskWords.mine
  useKeys('tasks', { next: () => focusRow(1), previous: () => focusRow(-1), check: checkRow })

  const latest = useRef({ tasks: mine.tasks, tickTask })
  useEffect(() => {
    latest.current = { tasks: mine.tasks, tickTask }
  })
  const recordOf = useCallback(
    (id: string) => latest.current.tasks.find((one) => one.id === id),
    [],
  )
  const onOpen = useCallback(
    (id: string) => {
      const record = recordOf(id)
      if (!record) return
      void navigate({
        to: '/w/$wedding/tasks',
        params: { wedding: scopeId(record.scope) },
        search: { task: id },
      })
    },
    [navigate, recordOf],
  )
  const onCheck = useCallback(
    async (id: string, isDone: boolean) => {
      const record = recordOf(id)
      if (!record) return false
      if (isMarked(record.data.marks) === isDone) return true
      hold(id)
      const { title } = record.data
      return latest.current.tickTask(record, {
        done: taskWords.said.done(title),
        undone: taskWords.said.undone(title),
      })
    },
    [recordOf, hold],
  )

  return (
    <Screen
      wedding={null}
      current="tasks"
      title={words.title}
      subtitle={mine.loaded ? words.open(mine.open) : undefined}
    >
      {mine.loaded && mine.sections.length === 0 ? (
        <EmptyState
          sentence={words.empty}
          action={
            <Button variant="primary" onPress={() => void navigate({ to: '/' })}>
              {words.toWeddings}
            </Button>
          }
        />
      ) : null}
      {mine.sections.map(({ id, rows }) => (
        <MyTaskSection key={id} id={id} rows={rows} onOpen={onOpen} onCheck={onCheck} />
      ))}
    </Screen>
  )
}

type MyTaskSectionProps = {
  id: MySection
  rows: readonly MyRow[]
  onOpen: (id: string) => void
  onCheck: (id: string, isDone: boolean) => Promise<boolean>
}

function MyTaskSection({ id, rows, onOpen, onCheck }: MyTaskSectionProps) {
  const device = useDeviceWord()
  const heading = useId()
  const late = rows.filter(({ row }) => row.due?.isLate === true && !row.isDone).length
  return (
    <section aria-labelledby={heading}>
      <div className="rule-b flex items-baseline gap-3 bg-card px-gutter pb-2 pt-5">
        <h2 id={heading} className="grow text-title font-bold">
          {taskWords.mine.sections[id]}
        </h2>
        {late > 0 ? (
          <span className="text-small font-bold text-warn">{taskWords.mine.late(late)}</span>
        ) : null}
      </div>
      <ul aria-labelledby={heading}>
        {rows.map(({ row, wedding }) => (
          <li
            key={row.id}
            className="[contain-intrinsic-size:auto_4.5rem] [content-visibility:auto]"
          >
            <TaskRowItem
              row={row}
              device={device}
              isSelected={false}
              onOpen={onOpen}
              onCheck={onCheck}
              wedding={wedding}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
