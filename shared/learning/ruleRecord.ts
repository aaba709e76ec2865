import type { ConflictData, Sibling } from '#shared/schema/conflict.ts'
import type { MergeRule } from '#shared/schema/mergeChoices.ts'
import { sameJson, type Json } from '#shared/schema/record/canonical.ts'
import type { KnownConflict } from './settledCases.ts'

/** This many of its decisions taken back, and a rule turns itself off. */
export const OVERTURNS_ALLOWED = 2

/** What became of what a rule decided. */
export type RuleRecord = {
  /** Everything it decided. */
  decided: readonly KnownConflict[]
  /** Of these, what a person decided otherwise. */
  overturned: readonly KnownConflict[]
  /** Overturned since it was last accepted or turned on. */
  overturnedSince: number
}

/** How a rule has done so far, from the contests that name it. */
export function ruleRecord(
  id: string,
  rule: MergeRule,
  conflicts: readonly KnownConflict[],
): RuleRecord {
  const decided = conflicts.filter(({ data }) => data.decidedBy?.rule === id)
  const overturned = decided.filter(({ data }) => isOverturned(data, rule))
  return {
    decided,
    overturned,
    overturnedSince: overturned.filter(({ data }) => receivedAt(data) >= rule.since).length,
  }
}

/** A rule in force on this date; the device's clock will do for words, the server's decides. */
export function isInForce(rule: MergeRule, now: number): boolean {
  return rule.off !== true && now < rule.until
}

/** The value of a role in a contest: its latest, where it gave several. */
export function valueOfRole(card: ConflictData, role: string): Sibling | undefined {
  return card.siblings.findLast((one) => one.role === role)
}

/** Whether deciding this on a contest goes against the rule that settled it. */
export function goesAgainst(card: ConflictData, rule: MergeRule, value: Json | undefined): boolean {
  const taken = valueOfRole(card, rule.take)
  if (taken === undefined || sameJson(taken.value, value)) return false
  // A text may hold words of both, so that only the other one's whole text says no to the rule.
  if (card.kind !== 'prose') return true
  return card.siblings.some((one) => one.role !== rule.take && sameJson(one.value, value))
}

function isOverturned(card: ConflictData, rule: MergeRule): boolean {
  const { resolution } = card
  if (card.status !== 'resolved' || !resolution) return false
  if (!goesAgainst(card, rule, resolution.value)) return false
  // A later edit to something new is work going on; one back to a value that lost takes the rule back.
  if (resolution.choice !== 'laterEdit') return true
  return card.siblings.some(({ value }) => sameJson(value, resolution.value))
}

/** When the server had all that the rule decided over. */
function receivedAt(card: ConflictData): number {
  return Math.max(0, ...card.siblings.map((one) => one.receivedAt))
}
