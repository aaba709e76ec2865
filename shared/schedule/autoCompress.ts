import type { PlanItem } from './planItem.ts'
import { projectDay, type DayPlan } from './project.ts'
import { recover, type Cut } from './recover.ts'

/**
 * The cuts that a wedding lets happen without asking: those that keep fixed times, as long as they
 * come to no more than `most` minutes in all. What they cannot keep wholly is left to a person.
 */
export function autoCuts(day: DayPlan, most: number): readonly Cut[] {
  if (most <= 0) return []
  let now = day
  let budget = most
  const taken = new Map<string, number>()
  for (const { item, kind } of projectDay(day).breaches) {
    if (kind !== 'pin') continue
    const { cuts, left } = recover(now, item)
    const total = cuts.reduce((sum, { minutes }) => sum + minutes, 0)
    if (left > 0 || total > budget) continue
    budget -= total
    for (const cut of cuts) taken.set(cut.item, (taken.get(cut.item) ?? 0) + cut.minutes)
    now = { ...now, items: shortened(now.items, cuts) }
  }
  return [...taken].map(([item, minutes]) => ({ item, minutes }))
}

/** The items with their cuts taken. */
function shortened(items: readonly PlanItem[], cuts: readonly Cut[]): readonly PlanItem[] {
  const minutes = new Map(cuts.map((cut) => [cut.item, cut.minutes]))
  return items.map((item) => {
    const cut = minutes.get(item.id)
    return cut === undefined ? item : { ...item, durationMin: item.durationMin - cut }
  })
}
