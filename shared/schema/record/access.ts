import type { JsonObject } from './canonical.ts'
import type { GrantName } from './grants.ts'

export const WEDDING_ROLES = [
  'couple',
  'planner',
  'coordinator',
  'photographer',
  'vendor',
  'family',
  'friend',
] as const
export const STUDIO_ROLES = ['owner', 'editor', 'viewer'] as const

export type WeddingRole = (typeof WEDDING_ROLES)[number]
export type StudioRole = (typeof STUDIO_ROLES)[number]
/** `self`: the one account a `user:` scope belongs to. */
export type Role = WeddingRole | StudioRole | 'self'

/** Reading is decided per record: a record is readable where its audience meets a member's tags. */
export type Tag =
  | `role:${Role}`
  | `user:${string}`
  | `vendor:${string}`
  | `household:${string}`
  | `grant:${GrantName}`

/** A member as the rules see them. An owner has the planner's rights beside those of their role. */
export type Actor = {
  user: string
  role: Role
  owner: boolean
  vendor?: string | undefined
  household?: string | undefined
  /** What they may do beside their role. */
  grants?: readonly GrantName[] | undefined
}

export type Change = {
  /** Id of the record. */
  id: string
  /** The record's data before; null when it is being created. */
  before: JsonObject | null
  after: JsonObject
  /** What its author started from, where that is known and not `before`: others wrote meanwhile. */
  base?: JsonObject
}

/** What else a rule may look at: judged at receipt, inside the merging transaction. */
export type RightsContext = {
  /** Unix ms of receipt. */
  now: number
  /** The plan of the wedding is locked (its status, or its lock time has passed). */
  locked: boolean
  /**
   * Current data of another record of the same scope that this one names, if it exists and is of this
   * type: whoever may write a record of one type must not pass it off as one of another.
   */
  related: (id: string, type: string) => JsonObject | null
}

export type WriteRule = (actor: Actor, change: Change, context: RightsContext) => boolean

/** The tags a member holds. */
export function tagsOf(actor: Actor): Tag[] {
  const tags = new Set<Tag>([`role:${actor.role}`, `user:${actor.user}`])
  if (actor.owner && actor.role !== 'owner' && actor.role !== 'self') tags.add('role:planner')
  if (actor.vendor) tags.add(`vendor:${actor.vendor}`)
  if (actor.household) tags.add(`household:${actor.household}`)
  for (const grant of actor.grants ?? []) tags.add(`grant:${grant}`)
  return [...tags]
}

export function mayRead(audience: readonly Tag[], tags: readonly Tag[]): boolean {
  return audience.some((tag) => tags.includes(tag))
}

export function hasRole(actor: Actor, roles: readonly Role[]): boolean {
  return (
    roles.includes(actor.role) ||
    (actor.owner && actor.role !== 'self' && roles.includes('planner'))
  )
}

/** These roles, always. */
export function roles(...allowed: Role[]): WriteRule {
  return (actor) => hasRole(actor, allowed)
}

/** These roles until the plan is locked. */
export function untilLocked(...allowed: Role[]): WriteRule {
  return (actor, _change, context) => !context.locked && hasRole(actor, allowed)
}

/** A vendor on a record that names their own vendor record in `field` (before and after alike). */
export function ownVendor(field: string): WriteRule {
  return (actor, { before, after }) =>
    actor.role === 'vendor' &&
    actor.vendor !== undefined &&
    after[field] === actor.vendor &&
    (before === null || before[field] === actor.vendor)
}

/** A member on a record that names their own household in `field` (before and after alike). */
export function ownHousehold(field: string): WriteRule {
  return (actor, { before, after }) =>
    actor.household !== undefined &&
    after[field] === actor.household &&
    (before === null || before[field] === actor.household)
}

/** Tags of households or vendors from a set of ids as it stands in a record, whatever its shape. */
export function tagsFromSet(kind: 'household' | 'vendor', value: unknown): Tag[] {
  return typeof value === 'object' && value !== null
    ? Object.keys(value).map((id): Tag => `${kind}:${id}`)
    : []
}

/** The tag of one household or vendor; none when the field is empty. */
export function tagFromId(kind: 'household' | 'vendor', value: unknown): Tag[] {
  return typeof value === 'string' ? [`${kind}:${value}`] : []
}

export function anyOf(...rules: WriteRule[]): WriteRule {
  return (actor, change, context) => rules.some((rule) => rule(actor, change, context))
}

export function allOf(...rules: WriteRule[]): WriteRule {
  return (actor, change, context) => rules.every((rule) => rule(actor, change, context))
}

/** For a field that comes with the record as its `create` rule allows, and is changed by these. */
export function onceCreated(rule: WriteRule): WriteRule {
  return (actor, change, context) => change.before === null || rule(actor, change, context)
}

export const nobody: WriteRule = () => false

/** Those who answer for a whole wedding: what nobody may delete they may erase, where privacy asks for it. */
export const answersForAll: WriteRule = roles('planner', 'couple')
