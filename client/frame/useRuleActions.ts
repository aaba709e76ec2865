import { ruleId, type RuleOffer } from '#shared/learning/ruleOffers.ts'
import type { MergeRule } from '#shared/schema/mergeChoices.ts'
import { useAppData, useOpenAccount } from '../data/hooks/DataProvider.tsx'
import { useWrite } from '../data/hooks/useWrite.ts'
import { mergingWords } from '../words/merging.ts'
import { declinedKey, fadedKey } from './ruleKeys.ts'
import { usePreferences } from './usePreferences.ts'
import { useSay } from './useSay.ts'

const YEAR_MS = 365 * 86_400_000

type Rules = Readonly<Record<string, MergeRule>>

/** Accepts, declines and turns rules of a wedding; each act is one edit with its undo. */
export function useRuleActions(wedding: string) {
  const { account } = useOpenAccount()
  const { clock } = useAppData()
  const { many, ops } = useWrite()
  const preferences = usePreferences()
  const say = useSay()
  const words = mergingWords

  const holding = (rule: Pick<MergeRule, 'group' | 'take' | 'over'>): MergeRule => {
    const since = clock.now()
    const { group, take, over } = rule
    return { group, take, over, by: account.id, since, until: since + YEAR_MS }
  }
  const put = (id: string, rule: MergeRule) => ops.setMember(wedding, ['rules', id], rule)

  /** What says the opposite goes, or the two would take turns. */
  function instead({ group, take, over }: MergeRule, rules: Rules) {
    const opposite = ruleId(group, over, take)
    return Object.hasOwn(rules, opposite) && rules[opposite]?.off !== true
      ? [ops.setMember(wedding, ['rules', opposite, 'off'], true)]
      : []
  }

  async function remember(key: string) {
    return preferences.set({ declined: { ...preferences.value.declined, [key]: true } })
  }

  return {
    async accept(offer: RuleOffer, rules: Rules) {
      const rule = holding(offer)
      const outcome = await many([put(offer.id, rule), ...instead(rule, rules)])
      say.outcome(outcome, words.offers.accepted(offer.take, offer.group))
    },
    async decline(offer: RuleOffer) {
      say.outcome(await remember(declinedKey(wedding, offer.id)), words.offers.declined)
    },
    async turnOff(id: string) {
      const off = ops.setMember(wedding, ['rules', id, 'off'], true)
      say.outcome(await many([off]), words.rules.turnedOff)
    },
    async turnOn(id: string, rule: MergeRule, rules: Rules) {
      const again = holding(rule)
      say.outcome(await many([put(id, again), ...instead(again, rules)]), words.rules.turnedOn)
    },
    async keep(id: string, rule: MergeRule) {
      say.outcome(await many([put(id, holding(rule))]), words.rules.kept)
    },
    /** It is known that the rule went, and said no more. */
    async noted(id: string) {
      await remember(fadedKey(wedding, id))
    },
  }
}
