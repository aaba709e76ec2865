import type * as z from 'zod/mini'
import type { Role, WriteRule } from './access.ts'

/** Ladders of authority between concurrent edits; later names rank lower, names in one step are equal. */
export type RankLadder = readonly (readonly Role[])[]

/**
 * What happens when base, mine and theirs all differ. Every kind first lets the only side
 * that changed something win; its rule here is for real contests.
 */
export type MergePolicy =
  /** Latest wins, after rank where a ladder is declared; the loser stays as a sibling. */
  | { kind: 'register'; rank?: RankLadder; tie?: 'longer' | 'earlier' | 'narrower' }
  /** As register; never spliced ("Anna" / "Anne"). */
  | { kind: 'shortText' }
  /** The value in force when the contest opened stays until a person decides. */
  | { kind: 'protected'; deciders: readonly Role[] }
  /** `{marks, cleared}`: true while an uncleared mark exists; both parts only grow. */
  | { kind: 'sticky' }
  /** A map `member → true`: adds and removals per member, an add beats a concurrent removal. */
  | { kind: 'set'; removalAsks?: boolean }
  /** A map `key → object`: merged per key, then per member by the given policies. */
  | { kind: 'mapByKey'; members: Readonly<Record<string, MergePolicy>> }
  /** Words merged as words; overlapping edits keep all versions as siblings. */
  | { kind: 'prose' }
  /** A fractional key; equal keys among neighbours are made different by the server. */
  | { kind: 'order' }
  /**
   * Stages that only go forward; `forks` are end stages that exclude one another and ask a person:
   * one of `deciders`, or whoever may write the field.
   */
  | {
      kind: 'lattice'
      order: readonly string[]
      forks?: readonly string[]
      deciders?: readonly Role[]
    }
  /** A differing value is refused. */
  | { kind: 'immutable' }
  /** Written by the server only. */
  | { kind: 'serverOwned' }
  /** The policy depends on a boolean field: `then` if it is true on base, mine or theirs. */
  | { kind: 'whenTrue'; field: string; then: MergePolicy; otherwise: MergePolicy }

export type FieldDeclaration<Schema extends z.ZodMiniType = z.ZodMiniType> = {
  schema: Schema
  merge: MergePolicy
  /** Who may change this field; without it the type's `update` rule holds. */
  write?: WriteRule
  /** How the interface names the field, in the middle of a sentence ("the place"). */
  words: string
}
