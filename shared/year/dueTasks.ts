import { isMarked } from '#shared/schema/record/marks.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { TaskData } from '#shared/schema/task.ts'
import type { Kept } from './weddingHours.ts'
import { addDays } from './week.ts'

/** Something that is still to be done on a date. */
export type DueTask = {
  id: string
  scope: ScopeName
  title: string
  /** `YYYY-MM-DD` at the venue. */
  date: string
  /** Minute of that date; null: at any time of it. */
  at: number | null
  isMine: boolean
  isLate: boolean
}

type TasksOfWedding = {
  scope: ScopeName
  weddingDate: string
  tasks: readonly Kept<TaskData>[]
  /** Tags of whoever asks: what is given to one of them is theirs. */
  tags: readonly string[]
  /** What the venue's calendar and clock show. */
  now: { date: string; minute: number }
}

/**
 * What is open in a wedding and has a date: its own, or the wedding's for what belongs to the day.
 * What has none waits in the wedding's own list.
 */
export function dueTasks(of: TasksOfWedding): readonly DueTask[] {
  const { scope, weddingDate, tags, now } = of
  return of.tasks.flatMap(({ id, data }): DueTask[] => {
    const isOfTheDay = data.phase === 'day' || data.dueAt !== undefined
    const written = data.due ?? (isOfTheDay ? weddingDate : undefined)
    if (written === undefined || isMarked(data.marks)) return []
    const date = addDays(written, 0)
    const at = data.dueAt ?? null
    // A minute past midnight is of the next date.
    const on = addDays(date, Math.floor((at ?? 0) / 1440))
    const isLate = on === now.date ? at !== null && minuteOfClock(at) < now.minute : on < now.date
    const isMine = data.assignee !== undefined && tags.includes(data.assignee)
    return [{ id, scope, title: data.title, date, at, isMine, isLate }]
  })
}

/** The most urgent first. */
export function byDue(a: DueTask, b: DueTask): number {
  const key = ({ date, at, title, id }: DueTask) =>
    `${date} ${String((at ?? 2_000) + 2_000).padStart(6, '0')} ${title} ${id}`
  return key(a) < key(b) ? -1 : 1
}

function minuteOfClock(minute: number): number {
  return ((minute % 1440) + 1440) % 1440
}
