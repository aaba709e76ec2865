import type { Candidate } from '../contest.ts'
import { greatest, settledOn, type Settlement } from '../settlement.ts'
import { byStamp } from '../walk.ts'

/** An extra name is seen, a missing one is not: an add beats every concurrent removal. */
export function settleSetMember(candidates: readonly Candidate[]): Settlement {
  const adds = candidates.filter((candidate) => candidate.value !== undefined)
  const pool = adds.length > 0 ? adds : candidates
  return settledOn(greatest(pool, byStamp), { status: null, reason: 'overlap' })
}
