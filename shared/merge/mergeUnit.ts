import { sameJson, type Json } from '#shared/schema/record/canonical.ts'
import type { Candidate } from './contest.ts'
import { settle, type ValuePolicy } from './siblings.ts'
import {
  byStamp,
  closeByLaterEdit,
  mineAs,
  setContest,
  setOrigin,
  standingEdits,
  unseenEdits,
  type Walk,
} from './walk.ts'

/**
 * Merges a unit that has one value. An edit drops the edits it has seen and stands beside those it has
 * not; what remains is the same set for any order of arrival.
 */
export function mergeUnit(
  walk: Walk,
  path: string,
  policy: ValuePolicy,
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
  return contested(walk, path, policy, [...others, edit], mine, theirs)
}

/** Several values stand: lets the policy say which one counts, and keeps the others. */
export function contested(
  walk: Walk,
  path: string,
  policy: ValuePolicy,
  candidates: readonly Candidate[],
  mine: Json | undefined,
  theirs: Json | undefined,
): Json | undefined {
  const standing = walk.standing.get(path)
  const now = theirs === undefined ? {} : { value: theirs }
  const opened = standing?.status === 'open' ? standing.agreed : now
  let settlement = settle(policy, candidates, opened)
  // A question once put to a person is not answered by a policy that holds later.
  if (standing?.status === 'open' && settlement.status !== 'open') {
    const { deciders, reason } = standing
    settlement = { ...opened, winner: null, inForce: 'agreed', status: 'open', reason, deciders }
  }
  const { winner, status } = settlement
  if (winner) {
    const rest = candidates.filter((candidate) => candidate !== winner)
    setOrigin(walk, path, winner, status === null ? rest : [])
  }
  if (status !== null) {
    setContest(walk, {
      path,
      kind: policy.kind,
      reason: settlement.reason,
      status,
      deciders: settlement.deciders,
      agreed: status === 'open' ? opened : (standing?.agreed ?? now),
      candidates,
      inForce: settlement.inForce,
    })
  }
  if (!sameJson(settlement.value, mine)) walk.superseded.add(path)
  return settlement.value
}

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
