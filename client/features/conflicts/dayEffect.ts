import { splitPath, withValueAt } from '#shared/merge/path.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import type { DayData } from '#shared/schema/day.ts'
import { timelineItem, type TimelineItemData } from '#shared/schema/timelineItem.ts'
import type { Breach } from '#shared/schedule/breaches.ts'
import type { ItemFacts, Minute } from '#shared/schedule/planItem.ts'
import { projectDay, type ProjectedDay } from '#shared/schedule/project.ts'

export type DayMoment = { id: string; data: TimelineItemData }

export type DayEffect = {
  /** Other moments that would begin or end at another time. */
  moved: number
  /** When the last moment would be over, if that differs from now. */
  end?: Minute
  /** Promises of the plan that would be broken, or broken further. */
  worse: readonly Breach[]
}

/** Fields that move a day. */
const MOVES = ['timing', 'durationMin', 'minDurationMin', 'deps', 'elastic', 'mayStartEarly']

/**
 * What one value at `path` of one moment would change in its day, against what counts now; null where
 * the value moves no time, or would not make a moment.
 *
 * @param moments those of the same day
 */
export function dayEffect(
  moments: readonly DayMoment[],
  facts: ReadonlyMap<string, ItemFacts>,
  sun: DayData['sun'],
  given: { record: string; path: string; value: Json | undefined },
): DayEffect | null {
  if (!MOVES.includes(splitPath(given.path)[0] ?? '')) return null
  const moment = moments.find(({ id }) => id === given.record)
  if (!moment) return null
  const changed: JsonObject = withValueAt({ ...moment.data }, given.path, given.value)
  const parsed = timelineItem.data.safeParse(changed)
  if (!parsed.success) return null
  const project = (data: TimelineItemData) =>
    projectDay({
      items: moments.map((one) => ({ ...(one === moment ? data : one.data), id: one.id })),
      facts,
      ...(sun && { sun }),
    })
  return difference(project(moment.data), project(parsed.data), moment.id)
}

function difference(before: ProjectedDay, after: ProjectedDay, own: string): DayEffect {
  const spans = new Map(before.items.map((item) => [item.id, item.projected]))
  const moved = after.items.filter(({ id, projected }) => {
    const was = spans.get(id)
    return id !== own && (was?.start !== projected.start || was.end !== projected.end)
  }).length
  const end = endOf(after)
  const worse = after.breaches.filter(
    (breach) =>
      breach.by >
      (before.breaches.find((was) => was.item === breach.item && was.kind === breach.kind)?.by ??
        0),
  )
  return end === endOf(before) ? { moved, worse } : { moved, end, worse }
}

function endOf({ items }: ProjectedDay): Minute {
  return Math.max(...items.map(({ projected }) => projected.end))
}
