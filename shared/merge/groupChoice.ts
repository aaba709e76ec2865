import { typeNamed } from '#shared/schema/everyType.ts'
import type { FieldGroup } from '#shared/schema/fieldGroups.ts'
import type { Strategy } from '#shared/schema/mergeChoices.ts'
import type { RankLadder } from '#shared/schema/record/field.ts'
import { LOGISTICS } from '#shared/schema/record/ranks.ts'
import { choiceFor, NO_CHOICES, strategyOf, type MergeChoices } from './mergeChoices.ts'
import { policyAt } from './policyInForce.ts'

/** What holds for a group, and whether somebody chose it: a strategy, or an order of its own. */
export function heldStrategy(
  group: FieldGroup,
  choices: MergeChoices,
): { use: Strategy; isChosen: boolean } {
  const use = strategyOf(choices, group)
  const hasOwnOrder = use === 'rank' && choiceFor(choices, group.id)?.ladder !== undefined
  return { use, isChosen: use !== group.strategies[0] || hasOwnOrder }
}

/** The order of roles that holds for a group where it goes by role. */
export function ladderInForce(group: FieldGroup, choices: MergeChoices): RankLadder {
  return choiceFor(choices, group.id)?.ladder ?? standardLadder(group, choices)
}

/** The same without the group's own: as its fields are declared, else the wedding's. */
export function standardLadder(group: FieldGroup, choices: MergeChoices): RankLadder {
  return declaredLadder(group) ?? choices.hierarchy ?? LOGISTICS
}

/** The order that a group's fields bring along; null: the wedding's holds. */
export function declaredLadder(group: FieldGroup): RankLadder | null {
  for (const [name, fields] of Object.entries(group.fields)) {
    const type = typeNamed(name)
    if (!type) continue
    for (const field of fields) {
      const { policy } = policyAt(type, field, {}, NO_CHOICES)
      if (policy.kind === 'register' && policy.rank) return policy.rank
    }
  }
  return null
}
