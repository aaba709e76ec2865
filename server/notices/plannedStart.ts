import * as z from 'zod/mini'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'

/** Where the plan itself puts a moment; what follows others or the sun is known to a projection alone. */
export type PlannedStart = { day: string; at: number; pin: boolean }

const planned = z.object({
  day: timelineItem.fields.day.schema,
  timing: timelineItem.fields.timing.schema,
  pin: timelineItem.fields.pin.schema,
})

export function plannedStart(data: JsonObject): PlannedStart | null {
  const parsed = planned.safeParse(data)
  if (!parsed.success) return null
  const { day, timing, pin } = parsed.data
  if (timing.mode !== 'at' || timing.at === undefined) return null
  return { day, at: timing.at, pin: pin === true }
}
