import { withValueAt } from '#shared/merge/path.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import type { DayData } from '#shared/schema/day.ts'
import { timelineItem, type TimelineItemData } from '#shared/schema/timelineItem.ts'
import type { Breach } from '#shared/schedule/breaches.ts'
import type { ItemFacts, Minute } from '#shared/schedule/planItem.ts'
import { projectDay } from '#shared/schedule/project.ts'

export type PlannedMoment = { id: string; data: TimelineItemData }

export type DayEffect = {
  /** When the last moment of the day would be over. */
  end: Minute
  breaches: readonly Breach[]
}

/** Fields that move a day. */
const MOVES = ['timing', 'durationMin', 'minDurationMin', 'deps', 'elastic', 'mayStartEarly', 'day']

/**
 * What the day would become with one value at `path` of one moment; null where the value moves no
 * time, or would not make a moment.
 *
 * @param moments those of the same day
 */
export function dayEffect(
  moments: readonly PlannedMoment[],
  facts: ReadonlyMap<string, ItemFacts>,
  sun: DayData['sun'],
  given: { record: string; path: string; value: Json | undefined },
): DayEffect | null {
  if (!MOVES.includes(given.path.split('/')[0] ?? '')) return null
  const moment = moments.find(({ id }) => id === given.record)
  if (!moment) return null
  const data: JsonObject = withValueAt({ ...moment.data }, given.path, given.value)
  const parsed = timelineItem.data.safeParse(data)
  if (!parsed.success) return null
  const items = moments.map((one) => ({ ...(one === moment ? parsed.data : one.data), id: one.id }))
  const projected = projectDay({ items, facts, ...(sun && { sun }) })
  return {
    end: Math.max(...projected.items.map((item) => item.projected.end)),
    breaches: projected.breaches,
  }
}
