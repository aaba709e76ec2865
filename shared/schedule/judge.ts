import type { LinkedPlan } from './links.ts'
import { projectLinked, type DayPlan, type ProjectedDay } from './project.ts'

/** Minutes that would be given, by item. */
export type Cuts = ReadonlyMap<string, number>

export type Verdict = {
  /** The largest breach of the target. */
  left: number
  /** By how many minutes other breaches grow in all; no proposal may. */
  harm: number
}

/** What a day would be with some moments shorter: the very projection, never an estimate. */
export type Judge = (cuts: Cuts) => Verdict

/** @param before the day as it is */
export function judgeOf(
  day: DayPlan,
  plan: LinkedPlan,
  before: ProjectedDay,
  target: string,
): Judge {
  const known = new Map(before.breaches.map((breach) => [keyOf(breach), breach.by]))
  const isSkipped = before.items.find(({ id }) => id === target)?.state === 'skipped'
  return (cuts) => {
    const visit = plan.visit.map((item) => {
      const minutes = cuts.get(item.id)
      return minutes === undefined ? item : { ...item, durationMin: item.durationMin - minutes }
    })
    let [left, harm] = [0, 0]
    for (const breach of projectLinked({ ...plan, visit }, day).breaches) {
      if (breach.item !== target) harm += Math.max(0, breach.by - (known.get(keyOf(breach)) ?? 0))
      else if (!isSkipped) left = Math.max(left, breach.by)
    }
    return { left, harm }
  }
}

function keyOf({ item, kind }: { item: string; kind: string }): string {
  return `${kind} ${item}`
}
