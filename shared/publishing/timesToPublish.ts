import type { Span } from '../schedule/planTimes.ts'
import type { ProjectedItem } from '../schedule/project.ts'

/**
 * What people are to be told of the moments of one day. What lies behind keeps the time that was
 * last told: nobody needs a new time for what has been. What is skipped is told no longer.
 */
export function timesToPublish(
  items: readonly Pick<ProjectedItem, 'id' | 'planned' | 'projected' | 'state'>[],
  last: ReadonlyMap<string, Span>,
): ReadonlyMap<string, Span> {
  const times = new Map<string, Span>()
  for (const { id, planned, projected, state } of items) {
    const told = last.get(id) ?? planned
    if (state === 'skipped') continue
    if (state === 'done') times.set(id, { start: told.start, end: told.end })
    else if (state === 'running') {
      const start = last.has(id) ? told.start : projected.start
      times.set(id, { start, end: Math.max(start, projected.end) })
    } else times.set(id, { start: projected.start, end: projected.end })
  }
  return times
}
