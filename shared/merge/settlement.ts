import type { ConflictData } from '#shared/schema/conflict.ts'
import type { Json } from '#shared/schema/record/canonical.ts'
import type { Candidate, Contest } from './contest.ts'

/** Which value counts among several, and what is told about it. */
export type Settlement = {
  /** Absent: the unit is absent. */
  value?: Json
  /** The edit whose value counts; null: none of them, the agreed value does. */
  winner: Candidate | null
  inForce: ConflictData['inForce']
  /** Null: nothing worth a record, the history has it. */
  status: 'auto' | 'open' | 'review' | null
  reason: ConflictData['reason']
  deciders: readonly string[]
}

export type Agreed = Contest['agreed']

/** The value of one candidate counts. */
export function settledOn(
  winner: Candidate,
  told: Pick<Settlement, 'status' | 'reason'>,
): Settlement {
  const settlement = { winner, inForce: { at: winner.at }, deciders: [], ...told }
  return winner.value === undefined ? settlement : { ...settlement, value: winner.value }
}

/** Nothing counts but what was agreed, until a person decides. */
export function keptAgreed(
  agreed: Agreed,
  told: Pick<Settlement, 'status' | 'reason' | 'deciders'>,
): Settlement {
  return { winner: null, inForce: 'agreed', ...agreed, ...told }
}

/** The greatest by a total order; order independence follows from its being total. */
export function greatest(
  candidates: readonly Candidate[],
  compare: (a: Candidate, b: Candidate) => number,
): Candidate {
  return candidates.reduce((best, next) => (compare(next, best) > 0 ? next : best))
}
