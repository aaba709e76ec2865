import type { ConflictData, Sibling } from '#shared/schema/conflict.ts'
import type { Json } from '#shared/schema/record/canonical.ts'

/**
 * A sibling as the server keeps it: `origin` is what repeats are recognised by, `version` the scope
 * version at which it joined, so that an edit drops exactly the candidates it has seen.
 */
export type Candidate = Sibling & { origin: string; version: number }

/** The part of a candidate that belongs into the conflict record. */
export function siblingOf(candidate: Candidate): Sibling {
  const { origin: _origin, version: _version, ...sibling } = candidate
  return sibling
}

/**
 * Several values for one merge unit. The candidates are the same for any order of arrival, and the
 * value in force follows from them by policy; a protected unit keeps the agreed value.
 */
export type Contest = {
  path: string
  kind: string
  reason: ConflictData['reason']
  status: ConflictData['status']
  /** Roles; empty: whoever may write the field. */
  deciders: readonly string[]
  /** Absent `value`: the unit did not exist. */
  agreed: { value?: Json }
  /** Sorted by stamp, then origin. */
  candidates: readonly Candidate[]
  inForce: ConflictData['inForce']
  /** What decided, where it was not the declared policy. */
  decidedBy?: NonNullable<ConflictData['decidedBy']>
  /** Scope version at which the latest candidate joined; who has seen it may close the contest. */
  joinedAt: number
  resolution?: ConflictData['resolution']
}
