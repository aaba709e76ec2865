import { sameJson, type Json, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { ResolutionData } from '#shared/schema/resolution.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import type { Candidate, Contest } from './contest.ts'
import { isValid } from './invariants.ts'
import { output, type MergeOutput } from './mergeRecord.ts'
import { contested } from './mergeUnit.ts'
import type { MergeChoices } from './mergeChoices.ts'
import { valueAt, withValueAt } from './path.ts'
import { policyAt } from './policyInForce.ts'
import { isValuePolicy } from './siblings.ts'
import type { Mine, Theirs } from './side.ts'
import { mineAs, setContest, setOrigin, type Walk } from './walk.ts'

export type Decision = {
  choice: ResolutionData['choice']
  /** Absent: the unit is removed; for `_deleted`: the record is deleted. */
  value?: Json
  /** Stamps of the candidates it has seen. */
  sees: readonly string[]
}

export type ResolutionInput = {
  type: TypeDeclaration
  theirs: Theirs
  contest: Contest
  decision: Decision
  /** Who decides; `data` and `deleted` are not looked at. */
  mine: Mine
  version: number
  choices: MergeChoices
}

/**
 * A decision is an edit that has seen the candidates it names. Candidates it has not seen keep the
 * contest open, the decision among them. A contest that is resolved already stays as it was decided
 * first; a value that would break the record is refused.
 */
export function applyResolution(input: ResolutionInput): MergeOutput {
  const { type, theirs, contest, decision, mine, version, choices } = input
  const { path } = contest
  const walk: Walk = {
    type,
    choices,
    base: null,
    mine,
    theirs,
    version,
    standing: new Map([[path, contest]]),
    origins: new Map(),
    contests: new Map(),
    superseded: new Set(),
    refused: new Set(),
  }
  const unchanged = () => output(walk, type, theirs.data, theirs.deleted)
  if (contest.status === 'resolved') {
    walk.superseded.add(path)
    return unchanged()
  }
  const edit = mineAs(walk, decision.value)
  const unseen = contest.candidates.filter(
    ({ at, origin }) => !decision.sees.includes(at) && origin !== mine.origin,
  )
  if (unseen.some(({ value }) => !sameJson(value, decision.value))) {
    const data = joinAsCandidate(walk, type, contest, [...unseen, edit])
    return output(walk, type, data, theirs.deleted)
  }
  const deleted = path === '_deleted' ? decision.value === undefined : theirs.deleted
  const data = path === '_deleted' ? theirs.data : withValueAt(theirs.data, path, decision.value)
  if (!deleted && !isValid(type, data) && isValid(type, theirs.data)) {
    walk.refused.add(path)
    return unchanged()
  }
  setOrigin(walk, path, edit, unseen)
  walk.contests.set(path, {
    ...contest,
    status: 'resolved',
    inForce: { at: mine.at },
    resolution: {
      choice: decision.choice,
      by: mine.by,
      at: mine.at,
      ...(decision.value === undefined ? {} : { value: decision.value }),
    },
  })
  return output(walk, type, data, deleted)
}

/** Somebody gave a value that the decision could not know: the question stays, with both in it. */
function joinAsCandidate(
  walk: Walk,
  type: TypeDeclaration,
  contest: Contest,
  candidates: readonly Candidate[],
): JsonObject {
  const { path } = contest
  const { data } = walk.theirs
  const how = path === '_deleted' ? null : policyAt(type, path, data, walk.choices)
  if (how === null || !isValuePolicy(how.policy)) {
    const { joinedAt: _joinedAt, ...standing } = contest
    setContest(walk, { ...standing, candidates })
    walk.superseded.add(path)
    return data
  }
  const decided = candidates.at(-1)?.value
  const value = contested(
    walk,
    path,
    { ...how, policy: how.policy },
    candidates,
    decided,
    valueAt(data, path),
  )
  const next = withValueAt(data, path, value)
  return isValid(type, next) ? next : data
}
