import type { FieldGroup } from '#shared/schema/fieldGroups.ts'
import {
  ladder,
  mergeRule,
  strategyChoice,
  type MergeRule,
  type Strategy,
  type StrategyChoice,
} from '#shared/schema/mergeChoices.ts'
import type { RankLadder } from '#shared/schema/record/field.ts'
import { isObject } from './path.ts'

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

const known = new WeakMap<object, MergeChoices>()

/**
 * The choices in a wedding's record as it stands, whatever stands there: one that cannot be read counts
 * as not made, the others hold. Never throws.
 */
export function choicesOf(wedding: unknown): MergeChoices {
  if (!isObject(wedding)) return NO_CHOICES
  const before = known.get(wedding)
  if (before) return before
  const choices: MergeChoices = {
    strategies: readable(wedding['strategies'], (one) => strategyChoice.safeParse(one).data),
    hierarchy: ladder.safeParse(wedding['hierarchy']).data ?? null,
    rules: readable(wedding['rules'], (one) => mergeRule.safeParse(one).data),
  }
  known.set(wedding, choices)
  return choices
}

function readable<T>(map: unknown, read: (value: unknown) => T | undefined): Record<string, T> {
  if (!isObject(map)) return {}
  return Object.fromEntries(
    Object.entries(map).flatMap(([key, value]) => {
      const one = read(value)
      return one === undefined ? [] : [[key, one] as const]
    }),
  )
}

/** The strategy that holds for a group: the one chosen if the group offers it, else its first. */
export function strategyOf(choices: MergeChoices, group: FieldGroup): Strategy {
  const chosen = choiceFor(choices, group.id)?.use
  return group.strategies.find((one) => one === chosen) ?? group.strategies[0] ?? 'ask'
}

/** What was chosen for a group; a group called `constructor` finds nothing. */
export function choiceFor(choices: MergeChoices, group: string): StrategyChoice | undefined {
  return Object.hasOwn(choices.strategies, group) ? choices.strategies[group] : undefined
}
