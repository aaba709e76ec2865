import type { IncidentData } from './incident.ts'
import { isMarked } from './record/marks.ts'

/** Somebody should have said that they are on it by then; after that everybody is told again. */
export const ANSWER_WITHIN_MS = 2 * 60_000
/** Between one telling and the next. */
export const TELL_AGAIN_MS = 60_000
/** So often; after that people telephone. */
export const TELL_AGAIN_TIMES = 5

/** It goes on, and nobody has said that they are on it. */
export function isUnanswered({ seen, closed }: Pick<IncidentData, 'seen' | 'closed'>): boolean {
  return !isMarked(seen) && !isMarked(closed)
}

/** How long nobody has answered beyond what may be, in ms; null: it is answered, over, or still young. */
export function unansweredFor(
  data: Pick<IncidentData, 'seen' | 'closed' | 'raisedAt'>,
  now: number,
): number | null {
  const age = now - data.raisedAt
  return isUnanswered(data) && age >= ANSWER_WITHIN_MS ? age : null
}
