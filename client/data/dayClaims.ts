import { claimsInForce, type Claim } from '#shared/schedule/claims.ts'
import { factsInForce } from '#shared/schedule/factClaims.ts'
import type { ItemFacts } from '#shared/schedule/planItem.ts'

/** What is held to be true with one more claim that has seen all others of its moment: nothing is written yet. */
export function withClaim(
  claims: readonly Claim[],
  claim: Pick<Claim, 'item' | 'kind' | 'value' | 'by' | 'role'>,
): ReadonlyMap<string, ItemFacts> {
  const seen = Object.fromEntries(
    claims.filter(({ item }) => item === claim.item).map(({ id }) => [id, true as const]),
  )
  return factsInForce(claimsInForce([...claims, { ...claim, id: 'preview', claimedAt: 0, seen }]))
}
