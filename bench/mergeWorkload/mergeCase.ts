import type { Role } from '#shared/schema/record/access.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import type { CaseClass } from './mix.ts'

/** One value that somebody changed, or the words that they put into a text. */
export type Leaf =
  | { path: readonly string[]; value?: Json }
  | { path: readonly string[]; words: string }

/** What one of the two did, without having seen the other. */
export type Edit = {
  role: Role
  /** When it was made, unix ms; it reaches the server in another order. */
  at: number
  /** The whole record as their device has it then. */
  data: JsonObject
  deleted: boolean
  /** What they changed, written by the generator. */
  leaves: readonly Leaf[]
}

/**
 * What a person who knows the wedding would have wanted. Written when the case is drawn, before any
 * engine has seen it.
 */
export type Intent =
  /** Both edits are in the result; more than one result may be right (`A B` or `B A`). */
  | { want: 'both'; results: readonly JsonObject[]; deleted: boolean }
  /** One of two values counts, for this reason; all else is kept. */
  | { want: 'one'; of: 'first' | 'second'; because: string; results: readonly JsonObject[] }
  /** Nobody but a person may decide. */
  | { want: 'ask'; because: string }

export type MergeCase = {
  number: number
  class: CaseClass
  /** Worth a look beside the result. */
  flag: boolean
  type: TypeDeclaration
  id: string
  base: JsonObject
  /** In the order in which they reach the server. */
  first: Edit
  second: Edit
  intent: Intent
}

/** What an engine made of a case. */
export type Outcome = {
  data: JsonObject
  deleted: boolean
  /** Paths of the units that it asks a person about. */
  asked: readonly string[]
  /** Paths that it says are worth a look. */
  flagged: readonly string[]
  /** Values that are not in the result, but that somebody can see and bring back. */
  kept: readonly Json[]
}

export type Engine = { name: string; merge: (one: MergeCase) => Outcome }
