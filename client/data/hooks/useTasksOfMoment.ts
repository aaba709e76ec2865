import { useMemo } from 'react'
import { byOrder } from '#shared/merge/byOrder.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { task } from '#shared/schema/task.ts'
import { useRecords } from './useRecords.ts'

/** A task that belongs to a moment of the day. */
export type TaskOfMoment = { id: string; title: string; isDone: boolean }

/** What is to be done for a moment, as far as I may read it: what is open first, as it is listed. */
export function useTasksOfMoment(scope: ScopeName, moment: string): readonly TaskOfMoment[] {
  const tasks = useRecords(task, scope)
  return useMemo(
    () =>
      tasks
        .filter(({ data }) => data.item === moment)
        .map(({ id, data }) => ({ id, order: data.order, data, isDone: isMarked(data.marks) }))
        .toSorted((a, b) => Number(a.isDone) - Number(b.isDone) || byOrder(a, b))
        .map(({ id, data, isDone }) => ({ id, title: data.title, isDone })),
    [tasks, moment],
  )
}
