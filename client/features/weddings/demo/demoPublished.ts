import { publicationOf, type MomentToPublish } from '#shared/publishing/publication.ts'
import { projectDay } from '#shared/schedule/project.ts'
import { day } from '#shared/schema/day.ts'
import { guestSchedule } from '#shared/schema/guestSchedule.ts'
import { planRevision } from '#shared/schema/planRevision.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { createOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import type { DemoScope } from './demoScope.ts'

/** The first published plan of an example, so that its guests have something to read. */
export function demoPublished(ops: readonly WriteOp[], demo: DemoScope, device: string): WriteOp[] {
  const { scope, newId, now } = demo
  const made = ops.flatMap((op) => (op.op === 'create' ? [op] : []))
  const days = made.flatMap(({ id, type, data }) =>
    type.name === day.name ? [{ id, data: day.data.parse(data) }] : [],
  )
  const items = made.flatMap(({ id, type, data }) =>
    type.name === timelineItem.name ? [{ id, data: timelineItem.data.parse(data) }] : [],
  )
  const moments = days.flatMap(({ id: dayId, data: { date, sun } }) => {
    const own = items.filter(({ data }) => data.day === dayId)
    const plan = projectDay({
      items: own.map(({ id, data }) => ({ ...data, id })),
      ...(sun && { sun }),
    })
    const records = new Map(own.map(({ id, data }) => [id, data]))
    return plan.items.flatMap(({ id, planned }): MomentToPublish[] => {
      const data = records.get(id)
      if (!data) return []
      const { title, visibility, location = null } = data
      return [{ id, day: dayId, date, ...planned, title, visibility, place: location }]
    })
  })
  const { schedule, parts } = publicationOf(moments, {
    publication: newId(),
    number: 1,
    publishedAt: now,
    device,
    note: '',
    guestNote: '',
  })
  return [
    createOp(guestSchedule, scope, schedule.publication, schedule),
    ...parts.map((part) => createOp(planRevision, scope, newId(), part)),
  ]
}
