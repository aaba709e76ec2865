import type { Telling } from './telling.ts'
import type { WeddingPlan } from './weddingPlan.ts'

/** A moment of one's own that begins so soon is told into the ceremony. */
const URGENT_MIN = 15

/** How long the ceremony goes on, in milliseconds, if it is on; 0: it is not. */
export function ceremonyFor({ moments }: WeddingPlan): number {
  const left = moments
    .filter(({ state, category }) => state === 'running' && category === 'ceremony')
    .map(({ endsIn }) => endsIn)
  return Math.max(0, ...left) * 60_000
}

/** Whether it cannot wait for the end of the ceremony: people sit there in silence. */
export function isUrgent(telling: Telling, { moments }: WeddingPlan): boolean {
  switch (telling.kind) {
    case 'emergency':
    case 'urgent':
      return true
    case 'moved':
    case 'wanted': {
      const moment = moments.find(({ id }) => id === telling.record)
      return moment !== undefined && moment.startsIn <= URGENT_MIN
    }
    case 'decision':
    case 'tasks':
    case 'said':
    case 'mention':
    case 'broadcast':
      return false
  }
}
