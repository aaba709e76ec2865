import type { ConflictData } from '#shared/schema/conflict.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import type { WeddingData } from '#shared/schema/wedding.ts'
import { NO_CHOICES } from '#shared/merge/mergeChoices.ts'
import { policyAt } from '#shared/merge/policyInForce.ts'
import { decisionWords } from '../../words/decisions.ts'
import { mergingWords } from '../../words/merging.ts'

/** Why this value and not the other: the rule by its name, the strategy that was chosen, or the usual one. */
export function decidedByWords(data: ConflictData, rules: WeddingData['rules']): string {
  const words = decisionWords.automatic.by
  const { rule: ruleId, strategy } = data.decidedBy ?? {}
  if (ruleId !== undefined) {
    const rule = rules?.[ruleId]
    return rule
      ? words.rule(mergingWords.rules.name(rule.group, rule.take, rule.over))
      : words.goneRule
  }
  if (strategy !== undefined) return words[strategy]
  const type = typeNamed(data.recordType)
  if (data.inForce === 'merged' || !type) return words.merge
  const { policy } = policyAt(type, data.path, {}, NO_CHOICES)
  return policy.kind === 'register' && policy.rank ? words.rank : words.latest
}
