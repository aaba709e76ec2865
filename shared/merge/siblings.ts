import type { MergePolicy } from '#shared/schema/record/field.ts'
import type { Candidate } from './contest.ts'
import { settleLattice } from './kinds/lattice.ts'
import { settleOrder } from './kinds/order.ts'
import { settleProtected } from './kinds/protected.ts'
import { settleRegister } from './kinds/register.ts'
import { settleSetMember } from './kinds/setMember.ts'
import type { Agreed, Settlement } from './settlement.ts'

/** Policies that decide over a unit with one value. */
export type ValuePolicy = Extract<
  MergePolicy,
  { kind: 'register' | 'shortText' | 'protected' | 'lattice' | 'order' | 'set' }
>

export function isValuePolicy(policy: MergePolicy): policy is ValuePolicy {
  return VALUE_KINDS.some((kind) => kind === policy.kind)
}

const VALUE_KINDS = ['register', 'shortText', 'protected', 'lattice', 'order', 'set'] as const

/**
 * The value in force is a function of the candidates alone, whatever order they came in; protected
 * units and forks keep the agreed value instead.
 */
export function settle(
  policy: ValuePolicy,
  candidates: readonly Candidate[],
  agreed: Agreed,
): Settlement {
  switch (policy.kind) {
    case 'register':
      return settleRegister(policy, candidates)
    case 'shortText':
      return settleRegister({ kind: 'register' }, candidates)
    case 'protected':
      return settleProtected(policy, agreed)
    case 'lattice':
      return settleLattice(policy, candidates, agreed)
    case 'order':
      return settleOrder(candidates)
    case 'set':
      return settleSetMember(candidates)
  }
}
