import { groupOf } from '#shared/schema/fieldGroups.ts'
import type { MergeRule, Strategy, StrategyChoice } from '#shared/schema/mergeChoices.ts'
import type { RankLadder } from '#shared/schema/record/field.ts'

/**
 * What people chose for this wedding, read from its record; part of the input of a merge, so that
 * device and server come to the same.
 */
export type MergeChoices = {
  strategies: Readonly<Record<string, StrategyChoice>>
  /** The wedding's own order of roles, if one was set. */
  hierarchy: RankLadder | null
  rules: Readonly<Record<string, MergeRule>>
}

/** Nothing was chosen: what the types declare holds. */
export const NO_CHOICES: MergeChoices = { strategies: {}, hierarchy: null, rules: {} }

/** The strategy that holds for a field; null: nothing to choose there. */
export function strategyOf(choices: MergeChoices, type: string, field: string): Strategy | null {
  const group = groupOf(type, field)
  if (!group) return null
  const chosen = choices.strategies[group.id]?.use
  const allowed = chosen !== undefined && group.strategies.includes(chosen)
  return allowed ? chosen : (group.strategies[0] ?? null)
}
