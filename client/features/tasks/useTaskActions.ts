import { useEffect, useMemo, useRef } from 'react'
import { isMarked } from '#shared/schema/record/marks.ts'
import { task } from '#shared/schema/task.ts'
import {
  moveByOne,
  moveOps,
  moveToBlock,
  orderAtEnd,
  type Move,
  type Ordered,
} from '../../data/blockOrder.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { patchOp, type WriteOp } from '../../data/replica/writeOp.ts'
import { useSay } from '../../frame/useSay.ts'
import { useTick } from '../../frame/useTick.ts'
import { taskWords } from '../../words/tasks.ts'
import { createTaskOp, editTaskOps, type TaskDraft, type TaskForm } from './taskForm.ts'
import type { TaskPhase } from './taskView.ts'
import type { Tasks } from './useTasks.ts'

export type TaskActions = {
  /** Each answers whether it was written. */
  tick: (id: string, isDone: boolean) => Promise<boolean>
  add: (written: TaskForm) => Promise<boolean>
  edit: (draft: TaskDraft, id: string) => Promise<boolean>
  move: (list: readonly Ordered[], move: Move | null) => Promise<boolean>
  moveByOne: (id: string, by: 1 | -1) => Promise<boolean>
  moveToGroup: (id: string, group: string) => Promise<boolean>
  moveToPhase: (id: string, phase: TaskPhase) => Promise<boolean>
  remove: (id: string) => Promise<boolean>
}

/** What a tap does; every edit is on the device at once and can be taken back for eight seconds. */
export function useTaskActions(tasks: Tasks, hold: (id: string) => void): TaskActions {
  const { many, newId, ops } = useWrite()
  const say = useSay()
  const tickTask = useTick(task, 'marks')
  // The callbacks stay the same for the rows' sake; what they act on is the newest.
  const latest = useRef({ tasks, hold, tickTask })
  useEffect(() => {
    latest.current = { tasks, hold, tickTask }
  })

  return useMemo<TaskActions>(() => {
    const recordOf = (id: string) => latest.current.tasks.tasks.find((one) => one.id === id)
    const titleOf = (id: string) => recordOf(id)?.data.title ?? ''
    const rowsOf = (phase: TaskPhase | undefined) =>
      latest.current.tasks.phases.find((one) => one.phase === phase)?.rows ?? []
    const listOf = (id: string) => rowsOf(recordOf(id)?.data.phase)
    const orderIn = (phase: TaskPhase, group: string) => orderAtEnd(rowsOf(phase), group)
    const writing = () => {
      const { scope, account } = latest.current.tasks
      return { scope, me: account.id, orderIn }
    }

    async function write(steps: readonly WriteOp[], said: string): Promise<boolean> {
      if (steps.length === 0) return true
      return say.outcome(await many(steps), said)
    }
    async function move(list: readonly Ordered[], to: Move | null): Promise<boolean> {
      return to ? write(moveOps(list, to, 'group'), taskWords.said.moved(titleOf(to.id))) : false
    }

    return {
      async tick(id, isDone) {
        const record = recordOf(id)
        if (!record) return false
        // Two taps in a row, or another phone was first: it stands as it was asked for.
        if (isMarked(record.data.marks) === isDone) return true
        latest.current.hold(id)
        const { title } = record.data
        return latest.current.tickTask(record, {
          done: taskWords.said.done(title),
          undone: taskWords.said.undone(title),
        })
      },
      async add(written) {
        const id = newId()
        const outcome = await many([createTaskOp(written, id, writing())])
        const said = taskWords.said.added(written.title.trim())
        // Whoever may not delete could not take it back.
        if (!outcome.ok || latest.current.tasks.rights.removeOwn) return say.outcome(outcome, said)
        say.text(said)
        return true
      },
      edit: (draft, id) =>
        write(editTaskOps(draft, id, writing()), taskWords.said.saved(draft.form.title.trim())),
      move,
      moveByOne: (id, by) => move(listOf(id), moveByOne(listOf(id), id, by)),
      moveToGroup: (id, group) => move(listOf(id), moveToBlock(listOf(id), id, group)),
      moveToPhase: (id, phase) => {
        const order = orderIn(phase, recordOf(id)?.data.group ?? '')
        return write([patchOp(id, { phase, order })], taskWords.said.moved(titleOf(id)))
      },
      remove: (id) => write([ops.remove(id)], taskWords.said.removed(titleOf(id))),
    }
  }, [many, newId, ops, say])
}
