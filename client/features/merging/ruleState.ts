import { isInForce } from '#shared/learning/ruleRecord.ts'
import type { MergeRule } from '#shared/schema/mergeChoices.ts'
import { mergingWords } from '../../words/merging.ts'

/** Whether a rule decides, and if not, why. */
export function ruleState(rule: MergeRule, now: number): { holds: boolean; words: string } {
  const words = mergingWords.rules
  const until = words.date(rule.until)
  if (rule.off === true) return { holds: false, words: words.off }
  return isInForce(rule, now)
    ? { holds: true, words: words.inForce(until) }
    : { holds: false, words: words.over(until) }
}
