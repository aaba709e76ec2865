import * as z from 'zod/mini'
import { tagsOf, type Actor } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import { task } from '#shared/schema/task.ts'
import { isResponsible } from './isResponsible.ts'
import { startOf } from './movesFor.ts'
import type { Telling } from './telling.ts'
import type { WeddingPlan } from './weddingPlan.ts'

/** So many minutes before one's own moment. */
export const WANTED_MIN = 10
/** Minutes of the day at the venue between which the morning's tasks are told. */
const MORNING = { from: 8 * 60, to: 12 * 60 }
const DAY_MS = 24 * 3_600_000

export type Wanted = Extract<Telling, { kind: 'wanted' }>

/** Own moments that begin within ten minutes. */
export function wantedOf(member: Actor, { moments }: WeddingPlan): Wanted[] {
  return moments
    .filter(
      ({ state, startsIn, responsible }) =>
        state === 'upcoming' &&
        startsIn > 0 &&
        startsIn <= WANTED_MIN &&
        isResponsible(responsible, member),
    )
    .map((moment) => ({ kind: 'wanted', record: moment.id, at: startOf(moment) }))
}

export function isMorning({ minute }: WeddingPlan['shown']): boolean {
  return minute >= MORNING.from && minute < MORNING.to
}

/** The date after it. */
export function nextDate(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
}

const due = z.object({
  title: task.fields.title.schema,
  due: task.fields.due.schema,
  assignee: task.fields.assignee.schema,
  marks: task.fields.marks.schema,
})

/** Titles of what is not done and given to this member, that day and the next. */
export function tasksDue(
  member: Actor,
  records: readonly RecordEnvelope[],
  date: string,
): { today: readonly string[]; tomorrow: readonly string[] } {
  const tags: readonly string[] = tagsOf(member)
  const own = records.flatMap(({ type, data, _deleted }) => {
    const read = type === task.name && !_deleted ? due.safeParse(data) : null
    if (!read?.success || isMarked(read.data.marks)) return []
    return tags.includes(read.data.assignee ?? '') ? [read.data] : []
  })
  const titles = (on: string) => own.filter((one) => one.due === on).map(({ title }) => title)
  return { today: titles(date), tomorrow: titles(nextDate(date)) }
}
