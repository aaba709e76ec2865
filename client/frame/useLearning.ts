import { useMemo } from 'react'
import { ruleOffers, type RuleOffer } from '#shared/learning/ruleOffers.ts'
import { isInForce, OVERTURNS_ALLOWED, ruleRecord } from '#shared/learning/ruleRecord.ts'
import { choicesOf } from '#shared/merge/mergeChoices.ts'
import type { MergeRule } from '#shared/schema/mergeChoices.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useOpenAccount } from '../data/hooks/DataProvider.tsx'
import { useConflicts } from '../data/hooks/useConflicts.ts'
import { useNow } from '../data/hooks/useNow.ts'
import { useOwnActors } from '../data/hooks/useOwnActors.ts'
import { useReadable } from '../data/hooks/useReadable.ts'
import { useRecords } from '../data/hooks/useRecords.ts'
import { knownConflict } from '../data/learning.ts'
import { declinedKey, fadedKey } from './ruleKeys.ts'
import { usePreferences } from './usePreferences.ts'

/** A rule that was decided against often enough. */
export type FadingRule = { id: string; rule: MergeRule; isOff: boolean }

/** What one wedding's decisions suggest to somebody who may accept rules there. */
export type Learning = {
  wedding: string
  scope: ScopeName
  rules: Readonly<Record<string, MergeRule>>
  offers: readonly RuleOffer[]
  /** Offers that this person declined. */
  declined: readonly RuleOffer[]
  fading: readonly FadingRule[]
}

/**
 * What the settled contests of one wedding, or of each one here, teach; a wedding in which this person
 * may accept no rule is left out. Each wedding for itself: nothing is learned across weddings.
 */
export function useLearning(only?: ScopeName): readonly Learning[] {
  const weddings = useRecords(wedding, only ?? 'all')
  const { all } = useConflicts(only)
  const scopes = useMemo(() => weddings.map(({ scope }) => scope), [weddings])
  const actors = useOwnActors(scopes)
  const { declined } = usePreferences().value
  const looks = useReadable(useOpenAccount().lookThrough.looks)
  const now = useNow('minute')
  return useMemo(
    () =>
      weddings.flatMap(({ id, scope, data }): Learning[] => {
        const actor = actors.get(scope)
        // Seen through another's eyes, nothing is mine to accept.
        if (!actor || looks.has(scope) || !mayAccept(actor)) return []
        const here = all.filter(({ conflict }) => conflict.scope === scope)
        const conflicts = here.map(knownConflict)
        const choices = choicesOf(data)
        const { rules } = choices
        const offers = ruleOffers(conflicts, choices)
        const isDeclined = (offer: RuleOffer) => declined?.[declinedKey(id, offer.id)] === true
        const fading = Object.entries(rules).flatMap(([rule, value]): FadingRule[] => {
          const { overturnedSince } = ruleRecord(rule, value, conflicts)
          if (overturnedSince < OVERTURNS_ALLOWED) return []
          if (value.off !== true && !isInForce(value, now)) return []
          if (declined?.[fadedKey(id, rule)] === true) return []
          return [{ id: rule, rule: value, isOff: value.off === true }]
        })
        return [
          {
            wedding: id,
            scope,
            rules,
            offers: offers.filter((offer) => !isDeclined(offer)),
            declined: offers.filter(isDeclined),
            fading,
          },
        ]
      }),
    [weddings, actors, all, declined, looks, now],
  )
}

function mayAccept(actor: Actor): boolean {
  const change = { id: '', before: {}, after: { rules: true } }
  const context = { now: 0, locked: false, related: () => null }
  const type = wedding as unknown as TypeDeclaration
  return refusedFields(type, actor, 'update', change, context).length === 0
}
