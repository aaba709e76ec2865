import type { ConflictData, Sibling } from '#shared/schema/conflict.ts'
import type { Json } from '#shared/schema/record/canonical.ts'

/** A sibling as the server keeps it: `origin` is what repeats are recognised by. */
export type Candidate = Sibling & { origin: string }

/**
 * Several values for one merge unit. The candidates are the same for any order of arrival, and the
 * value in force follows from them by policy; a protected unit keeps the agreed value.
 */
export type Contest = {
  path: string
  kind: string
  reason: ConflictData['reason']
  status: ConflictData['status']
  deciders: readonly string[]
  /** Absent `value`: the unit did not exist. */
  agreed: { value?: Json }
  /** Sorted by stamp, then origin. */
  candidates: readonly Candidate[]
  inForce: ConflictData['inForce']
  /** Scope version at which the latest candidate joined; who has seen it may close the contest. */
  joinedAt: number
  resolution?: ConflictData['resolution']
}
