import { groupOf } from '#shared/schema/fieldGroups.ts'
import type { Strategy } from '#shared/schema/mergeChoices.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { MergePolicy, RankLadder } from '#shared/schema/record/field.ts'
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
  const [name = '', key, member] = splitPath(path)
  let policy = standing(policyOfField(type, name), [data])
  if (policy.kind === 'mapByKey' && key !== undefined && member !== undefined) {
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
  const asDeclared = { policy, strategy: null, words: null, ruled: null }
  const field = fieldOf(path)
  const group = isChoosable(policy) ? groupOf(type, field) : null
  const strategy = group && strategyOf(choices, type, field)
  if (!group || strategy === null) return asDeclared
  const ruled = group.strategies.some((one) => one !== 'ask') ? group.id : null
  const choice = choiceFor(choices, group.id)
  const ladder = strategy === 'rank' ? choice?.ladder : undefined
  // Who chose what holds anyway is promised nothing else; a ladder of its own says whom it goes by.
  if (strategy === group.strategies[0] && !ladder) return { ...asDeclared, ruled }
  const rank = ladder ?? declaredRank(policy) ?? choices.hierarchy ?? LOGISTICS
  const chosen = { strategy, ruled, words: null }
  if (policy.kind === 'prose') {
    const words = strategy === 'ask' || strategy === 'merge' ? null : settling(strategy, {}, rank)
    return { ...chosen, policy, words }
  }
  switch (strategy) {
    case 'latest':
    case 'rank':
      return { ...chosen, policy: settling(strategy, tieOf(policy), rank) }
    case 'ask':
      return { ...chosen, policy: { kind: 'protected', deciders: group.deciders ?? [] } }
    case 'merge':
      return { ...asDeclared, ruled }
  }
}

function isChoosable(policy: Settled): boolean {
  return policy.kind === 'register' || policy.kind === 'shortText' || policy.kind === 'prose'
}

type Tie = Pick<RegisterPolicy, 'tie'>

function tieOf(policy: Settled): Tie {
  return policy.kind === 'register' && policy.tie !== undefined ? { tie: policy.tie } : {}
}

function declaredRank(policy: Settled): RankLadder | undefined {
  return policy.kind === 'register' ? policy.rank : undefined
}

/**
 * A tie that keeps from harm stays with every strategy (a leak is worse than a gap); one that only says
 * which of two equals counts would keep the latest from counting.
 */
function settling(strategy: 'latest' | 'rank', tie: Tie, rank: RankLadder): RegisterPolicy {
  if (strategy === 'rank') return { kind: 'register', rank, ...tie }
  return tie.tie === 'longer' ? { kind: 'register' } : { kind: 'register', ...tie }
}
