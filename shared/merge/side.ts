import type { Role } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { Stamp } from '#shared/schema/record/stamp.ts'
import type { Candidate } from './contest.ts'

/** Where a field's value in force comes from; kept beside the record, never inside it (R1). */
export type FieldOrigin = {
  /** Scope version at which this value was given. */
  version: number
  /** Stamp of the edit, clamped to its receipt; orders ties. */
  at: Stamp
  by: string
  role: Role
  /** Device, origin and receipt of the push; a merge always writes them. */
  device?: string
  origin?: string
  receivedAt?: number
  /**
   * Edits that nobody has overwritten with knowledge of them, where no contest keeps them: two people
   * wrote the same value, a text was merged, an order key lost. Without these, what a third person
   * overwrites would depend on the order of arrival.
   */
  also?: readonly Candidate[]
}

/** Path of a merge unit → its origin. Paths: `title`, `timing`, `places/barn/label`, `_deleted`. */
export type FieldOrigins = Readonly<Record<string, FieldOrigin>>

/** The common ancestor. Null data: the record did not exist there. */
export type Base = {
  data: JsonObject | null
  deleted: boolean
  /**
   * Version of the record that this side had *seen* when it made the edit; 0 if unknown. If the base
   * is what this replica itself had accepted before (R2), this is still the version which that earlier
   * edit started from: acceptance shows a device nothing of what was merged into its edit. Its own
   * earlier values are known by `Mine.origin`.
   */
  version: number
  /**
   * Versions of edits that this side had by hand, beyond `version`: seen where the base holds their
   * value. Absent: none.
   */
  handed?: readonly number[]
  /**
   * `client`: the history that the base stood in is gone, so only the sender says what it was. What
   * then differs is asked about instead of being put in force. Absent: `server`.
   */
  trust?: 'server' | 'client'
}

/** What was pushed. */
export type Mine = {
  data: JsonObject
  deleted: boolean
  /** Stamp of the edit, clamped to its receipt. */
  at: Stamp
  by: string
  role: Role
  /** How the device calls itself. */
  device: string
  /** Replica of the push, else the account: a later value from here replaces this origin's sibling. */
  origin: string
  /** Unix ms. */
  receivedAt: number
}

/** What stands. */
export type Theirs = {
  data: JsonObject
  deleted: boolean
  version: number
  origins: FieldOrigins
}
