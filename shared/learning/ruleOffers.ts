import { WEDDING_ROLES, type WeddingRole } from '#shared/schema/record/access.ts'
import { heldStrategy, ladderInForce } from '#shared/merge/groupChoice.ts'
import type { MergeChoices } from '#shared/merge/mergeChoices.ts'
import { FIELD_GROUPS } from '#shared/schema/fieldGroups.ts'
import { chanceAbove } from './certainty.ts'
import { settledCases, type KnownConflict, type SettledCase } from './settledCases.ts'

/** A rule that may be offered: between these two roles, this one's value was nearly always chosen. */
export type RuleOffer = {
  /** Id of the rule it would become, the same on every device. */
  id: string
  group: string
  take: WeddingRole
  over: WeddingRole
  /** All that were settled between the two, the newest last. */
  cases: readonly SettledCase[]
  /** How many of them went to `take`. */
  liked: number
}

export type Evidence = {
  /** Fewer choices say nothing. */
  leastChoices: number
  /** Share of choices that a rule has to get right. */
  share: number
  /** How sure that has to be. */
  certainty: number
}

/** With every choice alike, ten are enough; with one against them, sixteen of seventeen. */
export const EVIDENCE: Evidence = { leastChoices: 5, share: 0.8, certainty: 0.9 }

/** A rule has one id, so that two phones which accept it without signal accept one rule. */
export function ruleId(group: string, take: WeddingRole, over: WeddingRole): string {
  return `${group}:${take}:${over}`
}

/**
 * What one wedding's settled contests suggest. Nothing that holds anyway, nor what is a rule already, in
 * force or turned off: whoever turned it off does not want to be asked again.
 */
export function ruleOffers(
  conflicts: readonly KnownConflict[],
  choices: MergeChoices,
  evidence: Evidence = EVIDENCE,
): readonly RuleOffer[] {
  const byPair = new Map<string, SettledCase[]>()
  for (const settled of [...conflicts].sort(byId).flatMap(settledCases)) {
    const key = [settled.group, ...settled.between].join(' ')
    byPair.set(key, [...(byPair.get(key) ?? []), settled])
  }
  return [...byPair.values()].flatMap((cases) => {
    const offer = offerOf(cases, evidence)
    const isKnown = offer && (Object.hasOwn(choices.rules, offer.id) || holds(offer, choices))
    return offer && !isKnown ? [offer] : []
  })
}

/** What the cases of one group and pair suggest; null: not enough, or not alike enough. */
function offerOf(cases: readonly SettledCase[], evidence: Evidence): RuleOffer | null {
  const [first] = cases
  if (!first || cases.length < evidence.leastChoices) return null
  const { group, between } = first
  for (const [take, over] of [between, between.toReversed()]) {
    if (!isRole(take) || !isRole(over)) continue
    const liked = cases.filter(({ taken }) => taken === take).length
    if (chanceAbove(evidence.share, liked, cases.length - liked) <= evidence.certainty) continue
    return { id: ruleId(group, take, over), group, take, over, cases, liked }
  }
  return null
}

/** The role goes first here by the order of roles. */
function holds({ group: id, take, over }: RuleOffer, choices: MergeChoices): boolean {
  const group = FIELD_GROUPS.find((one) => one.id === id)
  if (!group || heldStrategy(group, choices).use !== 'rank') return false
  const ladder = ladderInForce(group, choices)
  const stepOf = (role: WeddingRole) => {
    const step = ladder.findIndex((roles) => roles.includes(role))
    return step === -1 ? ladder.length : step
  }
  return stepOf(take) < stepOf(over)
}

function isRole(role: WeddingRole | undefined): role is WeddingRole {
  return role !== undefined && WEDDING_ROLES.includes(role)
}

/** Ids grow with time. */
function byId(a: KnownConflict, b: KnownConflict): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
