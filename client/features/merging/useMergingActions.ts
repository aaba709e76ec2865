import { standardLadder } from '#shared/merge/groupChoice.ts'
import type { FieldGroup } from '#shared/schema/fieldGroups.ts'
import type { Strategy } from '#shared/schema/mergeChoices.ts'
import type { WeddingRole } from '#shared/schema/record/access.ts'
import { LOGISTICS } from '#shared/schema/record/ranks.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { useSay } from '../../frame/useSay.ts'
import { strategyIn } from '../../words/mergeChoices.ts'
import { mergingWords } from '../../words/merging.ts'
import { sameLadder } from './ladderSteps.ts'
import type { Merging } from './useMerging.ts'

/** Chooses strategies and orders of a wedding; each is one edit with its undo. */
export function useMergingActions({ id, choices }: Merging) {
  const { setMember } = useWrite()
  const say = useSay()
  const words = mergingWords

  return {
    /** What holds without a choice is stored as none, so that it is the standard for others too. */
    async choose(group: FieldGroup, name: string, strategy: Strategy) {
      const use = strategy === group.strategies[0] ? undefined : strategy
      const outcome = await setMember(id, ['strategies', group.id, 'use'], use)
      say.outcome(outcome, words.group.saved(name, strategyIn(group.id, strategy).name))
    },
    /** Null: as its fields bring along, or the wedding's. */
    async orderGroup(group: FieldGroup, ladder: WeddingRole[][] | null) {
      const own = ladder && !sameLadder(ladder, standardLadder(group, choices)) ? ladder : undefined
      const outcome = await setMember(id, ['strategies', group.id, 'ladder'], own)
      say.outcome(outcome, ladder ? words.ladder.saved(ladder) : words.ladder.wasReset)
    },
    async orderWedding(ladder: WeddingRole[][] | null) {
      const own = ladder && !sameLadder(ladder, LOGISTICS) ? ladder : undefined
      const outcome = await setMember(id, ['hierarchy'], own)
      say.outcome(outcome, ladder ? words.ladder.saved(ladder) : words.ladder.wasReset)
    },
  }
}
