import type { MergePolicy, RankLadder } from '#shared/schema/record/field.ts'
import { VISIBILITIES } from '#shared/schema/visibility.ts'
import type { Candidate } from '../contest.ts'
import { greatest, settledOn, type Settlement } from '../settlement.ts'
import { byStamp } from '../walk.ts'

type RegisterPolicy = Extract<MergePolicy, { kind: 'register' }>

/** Rank where a ladder is declared, then the declared tie, then the later stamp. */
export function settleRegister(
  policy: RegisterPolicy,
  candidates: readonly Candidate[],
): Settlement {
  const winner = greatest(candidates, byRegister(policy))
  return settledOn(winner, { status: 'auto', reason: 'overlap' })
}

/** The order of two edits by that policy; the greater counts. */
export function byRegister(policy: RegisterPolicy): (a: Candidate, b: Candidate) => number {
  return (a, b) =>
    rankOf(policy.rank, b) - rankOf(policy.rank, a) ||
    weight(policy.tie, a) - weight(policy.tie, b) ||
    byStamp(a, b)
}

/** The step of a ladder; who stands on none ranks below all. */
function rankOf(ladder: RankLadder | undefined, { role }: Candidate): number {
  if (!ladder) return 0
  const step = ladder.findIndex((roles) => roles.some((name) => name === role))
  return step === -1 ? ladder.length : step
}

function weight(tie: RegisterPolicy['tie'], { value }: Candidate): number {
  switch (tie) {
    case undefined:
      return 0
    case 'longer':
      return typeof value === 'number' ? value : -1
    case 'earlier':
      return typeof value === 'number' ? -value : -Infinity
    case 'narrower': {
      // A value from a newer build counts as private here, as it does for readers.
      const step = VISIBILITIES.findIndex((name) => name === value)
      return step === -1 ? VISIBILITIES.length - 1 : step
    }
  }
}
