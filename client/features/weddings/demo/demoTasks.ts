import * as z from 'zod/mini'
import { WEDDING_ROLES } from '#shared/schema/record/access.ts'
import { task, TASK_PHASES } from '#shared/schema/task.ts'
import { createOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import { doneMark, orderKeys, type DemoScope } from './demoScope.ts'
import { sampleMinute } from './sampleWedding.ts'

const sampleTask = z.object({
  phase: z.enum(TASK_PHASES),
  title: z.string(),
  group: z.string(),
  /** Days from the wedding, negative before it; at a time of that day, HH:MM. */
  dueDays: z.int(),
  dueAt: z.exactOptional(z.string()),
  /** A role of the wedding, or a vendor by its id in the example: `role:couple`, `vendor:florist`. */
  assignee: z.exactOptional(z.string()),
  /** A moment, by its id in the example. */
  item: z.exactOptional(z.string()),
  notes: z.exactOptional(z.string()),
  done: z.exactOptional(z.boolean()),
})
type SampleTask = z.output<typeof sampleTask>

/** By the example they belong to. */
export const sampleTasks = z.record(z.string(), z.array(sampleTask))

const DAY_MS = 86_400_000

/**
 * What is to be done before, on and after the day.
 * @param date of the wedding, `YYYY-MM-DD`
 * @param vendors ids of the vendors' records by their ids in the example
 * @param items ids of the moments, likewise
 */
export function demoTasks(
  sample: readonly SampleTask[],
  demo: DemoScope,
  date: string,
  vendors: ReadonlyMap<string, string>,
  items: ReadonlyMap<string, string>,
): WriteOp[] {
  const orderKey = orderKeys(sample.length)
  return sample.map((one, index) => {
    const { phase, title, group, dueDays, dueAt, notes, done } = one
    const assignee = assigneeOf(one.assignee, vendors)
    const item = one.item === undefined ? undefined : items.get(one.item)
    return createOp(task, demo.scope, demo.newId(), {
      title,
      phase,
      group,
      order: orderKey(index),
      due: new Date(Date.parse(date) + dueDays * DAY_MS).toISOString().slice(0, 10),
      ...(dueAt === undefined ? {} : { dueAt: sampleMinute(dueAt) }),
      ...(assignee === undefined ? {} : { assignee }),
      ...(item === undefined ? {} : { item }),
      ...(notes ? { notes } : {}),
      ...(done ? { marks: doneMark(demo) } : {}),
    })
  })
}

function assigneeOf(
  text: string | undefined,
  vendors: ReadonlyMap<string, string>,
): string | undefined {
  const [kind, name] = text?.split(':') ?? []
  if (kind === 'role') return WEDDING_ROLES.some((role) => role === name) ? text : undefined
  const known = name === undefined ? undefined : vendors.get(name)
  return known === undefined ? undefined : `vendor:${known}`
}
