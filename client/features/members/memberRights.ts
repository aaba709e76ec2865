import {
  hasRole,
  WEDDING_ROLES,
  type Actor,
  type WeddingRole,
} from '#shared/schema/record/access.ts'

/** Roles that I may hand out in a wedding, as the server judges it. */
export function rolesToHandOut(actor: Actor | null | undefined): readonly WeddingRole[] {
  if (!actor) return []
  if (hasRole(actor, ['planner'])) return WEDDING_ROLES
  return actor.role === 'couple' ? ['couple', 'family', 'friend'] : []
}

export type Manageable = 'yes' | 'ownersOnly' | 'no'

/** Whether I may change or remove another member: an owner is changed by owners only. */
export function mayManage(actor: Actor | null | undefined, member: { owner: boolean }): Manageable {
  if (!actor || !hasRole(actor, ['planner'])) return 'no'
  return member.owner && !actor.owner ? 'ownersOnly' : 'yes'
}
