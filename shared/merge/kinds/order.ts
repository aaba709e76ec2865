import type { Candidate } from '../contest.ts'
import { greatest, settledOn, type Settlement } from '../settlement.ts'
import { byStamp } from '../walk.ts'

/** The later move counts; where something stood before is worth no record. */
export function settleOrder(candidates: readonly Candidate[]): Settlement {
  return { ...settledOn(greatest(candidates, byStamp), { status: null, reason: 'overlap' }) }
}
