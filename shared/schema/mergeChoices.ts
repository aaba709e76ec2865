import * as z from 'zod/mini'
import { WEDDING_ROLES } from './record/access.ts'
import { instant, shortText } from './record/values.ts'

/**
 * How two values for one field become one, as people choose it:
 * latest · the later edit counts; merge · the parts are joined, the same words ask; rank · the role that
 * goes first counts; ask · what was agreed stays until a person decides.
 */
export const STRATEGIES = ['latest', 'merge', 'rank', 'ask'] as const
export const strategy = z.enum(STRATEGIES)
export type Strategy = z.output<typeof strategy>

const role = z.enum(WEDDING_ROLES)

/** Roles from the one that goes first; roles in one step are equal, those in none come last. */
export const ladder = z
  .array(z.array(role).check(z.minLength(1), z.maxLength(WEDDING_ROLES.length)))
  .check(z.minLength(1), z.maxLength(WEDDING_ROLES.length))

/** What the couple or planner chose for one group of fields (fieldGroups.ts); absent: as declared. */
export const strategyChoice = z.strictObject({
  use: z.exactOptional(strategy),
  /** For `rank`; absent: the group's own ladder, else the wedding's. */
  ladder: z.exactOptional(ladder),
})
export type StrategyChoice = z.output<typeof strategyChoice>

/**
 * A learned answer that a person accepted: where `take` and `over` gave the same field of this group two
 * values, that of `take` counts. It decides nothing that is protected.
 */
export const mergeRule = z.strictObject({
  /** Id of a field group. */
  group: shortText,
  take: role,
  over: role,
  /** Account that accepted it. */
  by: z.string().check(z.maxLength(80)),
  since: instant,
  /** It holds for edits received before. */
  until: instant,
  /** Turned off by a person; it decides nothing more, and brings nothing back by itself. */
  off: z.exactOptional(z.boolean()),
})
export type MergeRule = z.output<typeof mergeRule>

/** A key of `strategies` or `rules`. */
export const choiceKey = z.string().check(z.minLength(1), z.maxLength(60))
