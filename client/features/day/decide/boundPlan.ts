import { boundStates } from '#shared/schedule/limits.ts'
import type { PlanItem } from '#shared/schedule/planItem.ts'
import type { DayPlan } from '#shared/schedule/project.ts'
import { boundsOfDay } from '../boundsOfDay.ts'
import type { Day } from '../useDay.ts'

/**
 * The plan as the schedule reads it, where a limit that this moment passes counts as its own latest end:
 * so that what can be done about a limit is worked out like anything else.
 */
export function boundPlan(day: Day, target: string): DayPlan {
  const passed = boundStates(day.projected.items, boundsOfDay(day)).filter(
    ({ by, last }) => by > 0 && last === target,
  )
  if (passed.length === 0) return day.plan
  const ends = passed.map(({ at }) => at)
  const items = day.plan.items.map((item): PlanItem => {
    return item.id === target
      ? { ...item, latestEnd: Math.min(item.latestEnd ?? Infinity, ...ends) }
      : item
  })
  return { ...day.plan, items }
}
