import type { MergePolicy } from '#shared/schema/record/field.ts'
import type { Candidate } from '../contest.ts'
import { greatest, keptAgreed, settledOn, type Agreed, type Settlement } from '../settlement.ts'
import { byStamp } from '../walk.ts'

type LatticePolicy = Extract<MergePolicy, { kind: 'lattice' }>

/**
 * Concurrent stages join to the furthest. A step back therefore only stands when its author had seen
 * the further stage, since then the two are not concurrent. Two end stages that exclude one another ask.
 */
export function settleLattice(
  policy: LatticePolicy,
  candidates: readonly Candidate[],
  agreed: Agreed,
): Settlement {
  const forks = policy.forks ?? []
  const ends = new Set(candidates.map(({ value }) => value).filter((value) => isIn(forks, value)))
  if (ends.size > 1) {
    return keptAgreed(agreed, {
      status: 'open',
      reason: 'fork',
      deciders: policy.deciders ?? [],
    })
  }
  const winner = greatest(
    candidates,
    (a, b) => stepOf(policy, a) - stepOf(policy, b) || byStamp(a, b),
  )
  return settledOn(winner, { status: 'auto', reason: 'overlap' })
}

/** An end stage lies beyond all others; an unknown or absent one before them. */
function stepOf({ order, forks }: LatticePolicy, { value }: Candidate): number {
  if (isIn(forks ?? [], value)) return order.length
  return order.findIndex((stage) => stage === value)
}

function isIn(stages: readonly string[], value: unknown): boolean {
  return stages.some((stage) => stage === value)
}
