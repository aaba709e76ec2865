import type { MergePolicy } from '#shared/schema/record/field.ts'
import { keptAgreed, type Agreed, type Settlement } from '../settlement.ts'

/** What was in force when the contest opened stays so, or the value would flap with every arrival. */
export function settleProtected(
  policy: Extract<MergePolicy, { kind: 'protected' }>,
  agreed: Agreed,
): Settlement {
  return keptAgreed(agreed, { status: 'open', reason: 'protected', deciders: policy.deciders })
}
