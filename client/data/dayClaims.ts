import type { FactData } from '#shared/schema/fact.ts'
import { claimsInForce, type Claim, type ClaimsInForce } from '#shared/schedule/claims.ts'
import type { ItemFacts } from '#shared/schedule/planItem.ts'
import type { TypedRecord } from './recordStores.ts'

export type FactRecord = TypedRecord<FactData>

/** Facts as the projection weighs them. `roleOf` answers the role of an account in this wedding. */
export function claimsFrom(
  facts: readonly FactRecord[],
  roleOf: (user: string) => string,
): readonly Claim[] {
  return facts.map(({ id, by, data }) => ({
    id,
    item: data.item,
    kind: data.kind,
    value: data.value,
    claimedAt: data.claimedAt,
    by,
    role: roleOf(by),
    seen: data.seen,
  }))
}

/** What is held to be true of each moment. */
export function factsInForce(
  inForce: ReadonlyMap<string, ClaimsInForce>,
): ReadonlyMap<string, ItemFacts> {
  return new Map([...inForce].map(([item, { facts }]) => [item, facts]))
}

/** The same with one more claim that has seen all others of its moment: nothing is written yet. */
export function withClaim(
  claims: readonly Claim[],
  claim: Pick<Claim, 'item' | 'kind' | 'value' | 'by' | 'role'>,
): ReadonlyMap<string, ItemFacts> {
  const seen = Object.fromEntries(
    claims.filter(({ item }) => item === claim.item).map(({ id }) => [id, true as const]),
  )
  return factsInForce(claimsInForce([...claims, { ...claim, id: 'preview', claimedAt: 0, seen }]))
}
