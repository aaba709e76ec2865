import { siblingOf, type Contest } from '#shared/merge/contest.ts'
import { conflict, type ConflictData } from '#shared/schema/conflict.ts'
import type { Tag } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { StoredContest, StoredRecord } from './store.ts'

/** Contests that a person may still decide; at most one for each path. */
export function unsettled(contests: readonly StoredContest[]): Map<string, StoredContest> {
  return new Map(
    contests.filter(({ status }) => status !== 'resolved').map((one) => [one.path, one]),
  )
}

/**
 * The contests of a record after a merge: those it touched replace the unsettled one of their path,
 * or join the list with the id of a new conflict record.
 */
export function withTouched(
  standing: readonly StoredContest[],
  touched: readonly Contest[],
  makeId: () => string,
): { all: StoredContest[]; changed: StoredContest[] } {
  const open = unsettled(standing)
  const changed = touched.map((contest): StoredContest => {
    const before = open.get(contest.path)
    return {
      ...contest,
      conflict: before?.conflict ?? makeId(),
      firstVersion: before?.firstVersion ?? 0,
      audienceEver: before?.audienceEver ?? [],
    }
  })
  const ids = new Set(changed.map(({ conflict: id }) => id))
  return { all: [...standing.filter((one) => !ids.has(one.conflict)), ...changed], changed }
}

/**
 * The conflict record of a contest. It carries values of its target, so whoever may read the target
 * may read it, and nobody else.
 */
export function conflictRecord(
  target: { record: RecordEnvelope; audience: readonly Tag[] },
  contest: StoredContest,
  edit: { at: string; by: string; version: number },
): StoredRecord {
  const data: ConflictData = {
    record: target.record.id,
    recordType: target.record.type,
    path: contest.path,
    kind: contest.kind,
    agreed: contest.agreed,
    siblings: contest.candidates.map(siblingOf),
    inForce: contest.inForce,
    reason: contest.reason,
    status: contest.status,
    deciders: [...contest.deciders],
    ...(contest.decidedBy ? { decidedBy: contest.decidedBy } : {}),
    readers: [...target.audience],
    ...(contest.resolution ? { resolution: contest.resolution } : {}),
  }
  return {
    record: {
      id: contest.conflict,
      scope: target.record.scope,
      type: conflict.name,
      data,
      at: edit.at,
      by: edit.by,
      _deleted: false,
    },
    version: edit.version,
    firstVersion: contest.firstVersion || edit.version,
    origins: {},
    audience: target.audience,
    audienceEver: union(contest.audienceEver, target.audience),
    contests: [],
  }
}

export function union(some: readonly Tag[], more: readonly Tag[]): readonly Tag[] {
  return [...new Set([...some, ...more])]
}
