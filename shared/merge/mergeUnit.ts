import { sameJson, type Json } from '#shared/schema/record/canonical.ts'
import { decidingRule } from './acceptedRule.ts'
import type { Candidate, Contest } from './contest.ts'
import type { PolicyInForce } from './policyInForce.ts'
import { greatest, keptAgreed, settledOn, type Agreed, type Settlement } from './settlement.ts'
import { settle, type ValuePolicy } from './siblings.ts'
import {
  byStamp,
  closeByLaterEdit,
  isLate,
  mineAs,
  setContest,
  setOrigin,
  standingEdits,
  unseenEdits,
  type Walk,
} from './walk.ts'

/** How one value comes out of several: the policy, and whether people chose it or a rule may decide. */
export type How = { policy: ValuePolicy } & Partial<Pick<PolicyInForce, 'strategy' | 'ruled'>>

/**
 * Merges a unit that has one value. An edit drops the edits it has seen and stands beside those it has
 * not; what remains is the same set for any order of arrival.
 */
export function mergeUnit(
  walk: Walk,
  path: string,
  how: How,
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
): Json | undefined {
  if (sameJson(base, mine)) return theirs
  const edits = standingEdits(walk, path, base, theirs)
  const others = unseenEdits(walk, edits, base)
  const edit = repeated(walk, edits, mine) ?? mineAs(walk, mine)
  const standing = walk.standing.get(path)
  if (others.every((other) => sameJson(other.value, mine))) {
    const all = [...others, edit].sort(byStamp)
    setOrigin(walk, path, all.at(-1) ?? edit, all.slice(0, -1))
    if (standing) closeByLaterEdit(walk, standing, mine)
    return mine
  }
  return contested(walk, path, how, [...others, edit], mine, theirs)
}

/** Several values stand: lets the policy say which one counts, and keeps the others. */
export function contested(
  walk: Walk,
  path: string,
  how: How,
  candidates: readonly Candidate[],
  mine: Json | undefined,
  theirs: Json | undefined,
): Json | undefined {
  const standing = walk.standing.get(path)
  const now = theirs === undefined ? {} : { value: theirs }
  const opened = standing?.status === 'open' ? standing.agreed : now
  let { settlement, decidedBy } = decided(walk, how, candidates, opened)
  // A question once put to a person is not answered by a policy, or a rule, that holds later.
  if (standing?.status === 'open' && settlement.status !== 'open') {
    const { deciders, reason } = standing
    settlement = keptAgreed(opened, { status: 'open', reason, deciders })
    decidedBy = standing.decidedBy
  }
  const { winner, status } = settlement
  if (winner) {
    const rest = candidates.filter((candidate) => candidate !== winner)
    setOrigin(walk, path, winner, status === null ? rest : [])
  }
  if (status !== null) {
    setContest(walk, {
      path,
      kind: how.policy.kind,
      reason: settlement.reason,
      status,
      deciders: settlement.deciders,
      agreed: status === 'open' ? opened : (standing?.agreed ?? now),
      candidates,
      inForce: settlement.inForce,
      ...(decidedBy ? { decidedBy } : {}),
    })
  }
  if (!sameJson(settlement.value, mine)) walk.superseded.add(path)
  return settlement.value
}

type Decided = { settlement: Settlement; decidedBy: Contest['decidedBy'] }

/** A rule that people accepted, what they chose for the field, or the declared policy, in this order. */
function decided(
  walk: Walk,
  { policy, strategy, ruled }: How,
  candidates: readonly Candidate[],
  agreed: Agreed,
): Decided {
  if (isLate(walk) && ASKS_WHEN_LATE.includes(policy.kind)) {
    const deciders = policy.kind === 'protected' ? policy.deciders : []
    const late = keptAgreed(agreed, { status: 'open', reason: 'late', deciders })
    return { settlement: late, decidedBy: undefined }
  }
  const rule = decidingRule(walk.choices, ruled ?? null, candidates)
  if (rule) {
    const taken = candidates.filter(({ role }) => role === rule.take)
    const settlement = settledOn(greatest(taken, byStamp), { status: 'auto', reason: 'overlap' })
    return { settlement, decidedBy: { rule: rule.id } }
  }
  return {
    settlement: settle(policy, candidates, agreed),
    decidedBy: strategy ? { strategy } : undefined,
  }
}

/** Where one value replaces another; parts that join do no harm however late they come. */
const ASKS_WHEN_LATE: readonly string[] = ['register', 'shortText', 'protected']

/** The same value from the same origin, come again inside a larger row (F4): not a new edit. */
function repeated(
  walk: Walk,
  edits: readonly Candidate[],
  mine: Json | undefined,
): Candidate | undefined {
  const seen = walk.base?.version ?? 0
  return edits.find(
    (edit) => edit.origin === walk.mine.origin && sameJson(edit.value, mine) && edit.version > seen,
  )
}
