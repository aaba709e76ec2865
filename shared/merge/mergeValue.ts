import { sameJson, type Json } from '#shared/schema/record/canonical.ts'
import type { MergePolicy } from '#shared/schema/record/field.ts'
import { mergeImmutable } from './kinds/immutable.ts'
import { mergeMapByKey } from './kinds/mapByKey.ts'
import { mergeProse } from './kinds/prose.ts'
import { mergeSet } from './kinds/set.ts'
import { mergeSticky } from './kinds/sticky.ts'
import { mergeUnit } from './mergeUnit.ts'
import { policyHere } from './policyInForce.ts'
import type { Walk } from './walk.ts'

/** Merges one value by its declared policy, or what people chose instead; `undefined` is absent. */
export function mergeValue(
  walk: Walk,
  path: string,
  declared: MergePolicy,
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
): Json | undefined {
  if (sameJson(base, mine)) return theirs
  const how = policyHere(walk, path, declared)
  const { policy } = how
  switch (policy.kind) {
    case 'register':
    case 'shortText':
    case 'protected':
    case 'lattice':
    case 'order':
      return mergeUnit(walk, path, { ...how, policy }, base, mine, theirs)
    case 'prose':
      return mergeProse(walk, path, how, base, mine, theirs)
    case 'set':
      return mergeSet(walk, path, policy, base, mine, theirs)
    case 'sticky':
      return mergeSticky(walk, path, mine, theirs)
    case 'mapByKey':
      return mergeMapByKey(walk, path, policy, base, mine, theirs, mergeValue)
    case 'immutable':
      return mergeImmutable(walk, path, base, mine, theirs)
    case 'serverOwned':
      return theirs
  }
}
