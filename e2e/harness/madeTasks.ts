import { newId, stamp, type MadeWedding } from './madeWedding.ts'
import type { Account, ServerApi, WireRecord } from './serverApi.ts'

/** `assignee` as a record keeps it. */
export type TaskWish = {
  title: string
  phase: 'before' | 'day' | 'after'
  group?: string
  due?: string
  dueAt?: number
  assignee?: string
}

/** Tasks of a wedding in this order, made by a planner's program; title → id. */
export async function makeTasks(
  api: ServerApi,
  planner: Account,
  { scope }: MadeWedding,
  wishes: readonly TaskWish[],
): Promise<ReadonlyMap<string, string>> {
  const tasks = wishes.map((wish, index): WireRecord => ({
    id: newId(),
    scope,
    type: 'task',
    data: { ...wish, order: `a${index + 1}` },
    at: stamp(),
    by: planner.id,
    _deleted: false,
  }))
  await api.push(planner, tasks)
  return new Map(tasks.map(({ id, data }) => [String(data['title']), id]))
}

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** The day that is so many days from today at the venue, as a record keeps it. */
export function dayFromNow(days: number): string {
  return london.format(Date.now() + days * 86_400_000)
}
