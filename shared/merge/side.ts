import type { Role } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { Stamp } from '#shared/schema/record/stamp.ts'

/** Where a field's value in force comes from; kept beside the record, never inside it (R1). */
export type FieldOrigin = {
  /** Scope version at which this field last changed. */
  version: number
  /** Stamp of the edit, clamped to its receipt; orders ties. */
  at: Stamp
  by: string
  role: Role
}

/** Path of a merge unit → its origin. Paths: `title`, `timing`, `places/barn/label`, `_deleted`. */
export type FieldOrigins = Readonly<Record<string, FieldOrigin>>

/** The common ancestor. Null data: the record did not exist there. */
export type Base = {
  data: JsonObject | null
  deleted: boolean
  /** Scope version this side had seen; 0 if unknown. */
  version: number
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
