import { groupOf } from '#shared/schema/fieldGroups.ts'
import type { Strategy } from '#shared/schema/mergeChoices.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { MergePolicy } from '#shared/schema/record/field.ts'
import { LOGISTICS } from '#shared/schema/record/ranks.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { policyOfField } from './changedUnits.ts'
import { choiceFor, strategyOf, type MergeChoices } from './mergeChoices.ts'
import { fieldOf, memberOf, splitPath } from './path.ts'
import type { Walk } from './walk.ts'

type Settled = Exclude<MergePolicy, { kind: 'whenTrue' }>
type RegisterPolicy = Extract<MergePolicy, { kind: 'register' }>

/** How the values of one unit become one: what is declared for it, and what people chose instead. */
export type PolicyInForce = {
  policy: Settled
  /** Chosen instead of what is declared; null: what is declared holds. */
  strategy: Strategy | null
  /** For a text: how words that both changed are settled; null: a person looks at them. */
  words: RegisterPolicy | null
  /** Field group whose accepted rules may decide; null: none may. */
  ruled: string | null
}

/** For a unit that is being merged. What is protected on any side is. */
export function policyHere(walk: Walk, path: string, declared: MergePolicy): PolicyInForce {
  const sides = [walk.base?.data ?? undefined, walk.mine.data, walk.theirs.data]
  return inForce(walk.choices, walk.type.name, path, standing(declared, sides))
}

/** For a unit as it stands. */
export function policyAt(
  type: TypeDeclaration,
  path: string,
  data: JsonObject,
  choices: MergeChoices,
): PolicyInForce {
  const [name = '', , member] = splitPath(path)
  let policy = standing(policyOfField(type, name), [data])
  if (policy.kind === 'mapByKey' && member !== undefined) {
    const inner = Object.hasOwn(policy.members, member) ? policy.members[member] : undefined
    policy = standing(inner ?? { kind: 'register' }, [data])
  }
  return inForce(choices, type.name, path, policy)
}

function standing(declared: MergePolicy, sides: readonly (JsonObject | undefined)[]): Settled {
  if (declared.kind !== 'whenTrue') return declared
  const holds = sides.some((data) => memberOf(data, declared.field) === true)
  return standing(holds ? declared.then : declared.otherwise, sides)
}

/** No choice reaches what is protected, nor what has no values to choose between. */
function inForce(
  choices: MergeChoices,
  type: string,
  path: string,
  policy: Settled,
): PolicyInForce {
  const group = isChoosable(policy) ? groupOf(type, fieldOf(path)) : null
  if (!group) return { policy, strategy: null, words: null, ruled: null }
  const ruled = group.id
  const strategy = strategyOf(choices, group)
  const ladder = strategy === 'rank' ? choiceFor(choices, group.id)?.ladder : undefined
  // Who chose what holds anyway is promised nothing else; a ladder of its own says whom it goes by.
  if (strategy === group.strategies[0] && !ladder) {
    return { policy, strategy: null, words: null, ruled }
  }
  const chosen = { strategy, ruled, words: null }
  if (strategy === 'ask') {
    const asks = { kind: 'protected', deciders: group.deciders ?? [] } as const
    return { ...chosen, policy: policy.kind === 'prose' ? policy : asks }
  }
  const declared: Partial<RegisterPolicy> = policy.kind === 'register' ? policy : {}
  const rank = ladder ?? declared.rank ?? choices.hierarchy ?? LOGISTICS
  const settled: RegisterPolicy =
    strategy === 'rank'
      ? { kind: 'register', rank, ...keptTie(declared.tie) }
      : { kind: 'register', ...keptTie(declared.tie === 'longer' ? undefined : declared.tie) }
  return policy.kind === 'prose'
    ? { ...chosen, policy, words: settled }
    : { ...chosen, policy: settled }
}

function isChoosable(policy: Settled): boolean {
  return policy.kind === 'register' || policy.kind === 'shortText' || policy.kind === 'prose'
}

/**
 * A tie that keeps from harm stays with every strategy (a leak is worse than a gap); one that only says
 * which of two equals counts (`longer`) would keep the latest from counting.
 */
function keptTie(tie: RegisterPolicy['tie']): Pick<RegisterPolicy, 'tie'> {
  return tie === undefined ? {} : { tie }
}
