import type { LinkedPlan } from './links.ts'
import { compareText, type Minute } from './planItem.ts'
import type { ProjectedDay } from './project.ts'

/** A moment that could be shorter, and by how many minutes. */
export type Cuttable = {
  item: string
  room: number
  /** The target itself: it helps its own end, never its start. */
  isTarget: boolean
}

const KEEP = 5

/**
 * Everything the target waits for, directly or not, that is longer than it must be, and the target
 * itself; what is to be kept least comes first. Elastic moments give by themselves; what has begun
 * or is over cannot give, and what the clock holds to be under way only what is left of it.
 */
export function cuttable(
  plan: LinkedPlan,
  { items }: ProjectedDay,
  target: string,
  now: Minute | undefined,
): readonly Cuttable[] {
  const upstream = upstreamOf(plan, target)
  const shown = new Map(items.map((item) => [item.id, item]))
  return plan.visit
    .flatMap((item) => {
      const known = shown.get(item.id)
      const isTarget = item.id === target
      if (!known || item.elastic === true || !(isTarget || upstream.has(item.id))) return []
      const isOpen = known.state === 'upcoming' || (known.state === 'running' && known.assumed)
      const whole = item.durationMin - (item.minDurationMin ?? item.durationMin)
      const ahead =
        now === undefined ? whole : known.projected.end - Math.max(now, known.projected.start)
      const room = Math.min(whole, ahead)
      if (!isOpen || room <= 0) return []
      const { keepPriority = KEEP } = item
      return [{ item: item.id, room, isTarget, keepPriority, whole, start: known.planned.start }]
    })
    .toSorted(
      (a, b) =>
        a.keepPriority - b.keepPriority ||
        b.whole - a.whole ||
        a.start - b.start ||
        compareText(a.item, b.item),
    )
    .map(({ item, room, isTarget }) => ({ item, room, isTarget }))
}

function upstreamOf(plan: LinkedPlan, target: string): ReadonlySet<string> {
  const found = new Set<string>()
  const stack = [target]
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    for (const { on } of plan.waitsFor.get(id) ?? []) {
      if (found.has(on)) continue
      found.add(on)
      stack.push(on)
    }
  }
  return found
}
