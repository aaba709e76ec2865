import type { MergeChoices } from '#shared/merge/mergeChoices.ts'
import type { FieldGroup } from '#shared/schema/fieldGroups.ts'
import type { Strategy } from '#shared/schema/mergeChoices.ts'

/** What holds for a group, and whether somebody chose it: a strategy or an order of its own. */
export function heldStrategy(
  group: FieldGroup,
  choices: MergeChoices,
): { use: Strategy; isChosen: boolean } {
  const standard = group.strategies[0] ?? 'ask'
  const chosen = choices.strategies[group.id]
  const isAllowed = chosen?.use !== undefined && group.strategies.includes(chosen.use)
  const use = isAllowed && chosen.use !== undefined ? chosen.use : standard
  return { use, isChosen: use !== standard || (use === 'rank' && chosen?.ladder !== undefined) }
}
