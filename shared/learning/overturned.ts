import type { ConflictData } from '#shared/schema/conflict.ts'
import type { MergeRule } from '#shared/schema/mergeChoices.ts'
import type { Json } from '#shared/schema/record/canonical.ts'
import { goesAgainst, OVERTURNS_ALLOWED, ruleRecord } from './ruleRecord.ts'
import type { KnownConflict } from './settledCases.ts'

/** A decision on a contest, before it is written. */
export type ComingDecision = { card: ConflictData; id: string; value: Json | undefined }

/**
 * The rules that these decisions, made in one go, turn off: each has been decided against often enough.
 *
 * @param conflicts of the wedding, as they stand before
 */
export function rulesTurnedOff(
  decisions: readonly ComingDecision[],
  rules: Readonly<Record<string, MergeRule>>,
  conflicts: readonly KnownConflict[],
): readonly string[] {
  return Object.entries(rules)
    .filter(([, rule]) => rule.off !== true)
    .filter(([id, rule]) => {
      const known = ruleRecord(id, rule, conflicts)
      const before = new Set(known.overturned.map((one) => one.id))
      const against = decisions.filter(
        ({ id: contest, card, value }) =>
          card.decidedBy?.rule === id && !before.has(contest) && goesAgainst(card, rule, value),
      )
      return against.length > 0 && known.overturnedSince + against.length >= OVERTURNS_ALLOWED
    })
    .map(([id]) => id)
}
