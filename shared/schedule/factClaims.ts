import type { FactData } from '#shared/schema/fact.ts'
import type { Claim, ClaimsInForce } from './claims.ts'
import type { ItemFacts } from './planItem.ts'

/** Facts as the projection weighs them. `roleOf` answers the role of an account in this wedding. */
export function claimsFrom(
  facts: readonly {
    id: string
    by: string
    data: Pick<FactData, 'item' | 'kind' | 'value' | 'claimedAt' | 'seen'>
  }[],
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
