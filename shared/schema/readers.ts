import * as z from 'zod/mini'
import { WEDDING_ROLES, type Actor, type Tag } from './record/access.ts'
import type { JsonObject } from './record/canonical.ts'
import { field } from './record/type.ts'
import { userId } from './record/ids.ts'

/** A set of roles, as a map to true. */
export const roleSet = z.partialRecord(z.enum(WEDDING_ROLES), z.literal(true))
/** A set of accounts. */
export const memberSet = z.record(userId, z.literal(true))

/**
 * Who reads a record that names its readers itself. Never changed: whoever comes later reads what
 * comes later.
 */
export const readersRoles = (words: string) =>
  field({ schema: roleSet, merge: { kind: 'immutable' }, words })
export const readersMembers = (words: string) =>
  field({ schema: memberSet, merge: { kind: 'immutable' }, words })

export function roleTags(set: unknown): Tag[] {
  const parsed = roleSet.safeParse(set)
  return parsed.success
    ? WEDDING_ROLES.filter((role) => parsed.data[role] === true).map((role): Tag => `role:${role}`)
    : []
}

export function memberTags(set: unknown): Tag[] {
  const parsed = memberSet.safeParse(set)
  return parsed.success ? Object.keys(parsed.data).map((id): Tag => `user:${id}`) : []
}

/** The actor is among the readers that a record names in `roles` and `members`. */
export function isReader(actor: Actor, data: JsonObject): boolean {
  return (
    roleTags(data['roles']).some(
      (tag) => tag === `role:${actor.role}` || (actor.owner && tag === 'role:planner'),
    ) || memberTags(data['members']).includes(`user:${actor.user}`)
  )
}
