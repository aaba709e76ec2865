import { hasRole, STUDIO_ROLES, WEDDING_ROLES, type Actor, type Role } from './access.ts'
import { scopeKind, type ScopeName } from './scope.ts'

/**
 * The roles that a member may hand out.
 *
 * - a wedding's owner and its planners: every role of a wedding
 * - the couple: their partner, family and friends
 * - a studio's owners: every role of a studio
 * - nobody else; the scope of an account has one member for ever
 */
export function rolesToHandOut(actor: Actor, scope: ScopeName): readonly Role[] {
  switch (scopeKind(scope)) {
    case 'wedding':
      if (hasRole(actor, ['planner'])) return WEDDING_ROLES
      return actor.role === 'couple' ? ['couple', 'family', 'friend'] : []
    case 'studio':
      return actor.owner || actor.role === 'owner' ? STUDIO_ROLES : []
    case 'user':
      return []
  }
}

export type Manageable = 'yes' | 'ownersOnly' | 'no'

/**
 * Whether a member may change or remove another one: owners and those with the planner's rights; an
 * owner is changed by owners only.
 */
export function mayManage(actor: Actor, member: { owner: boolean }): Manageable {
  if (actor.owner) return 'yes'
  if (!hasRole(actor, ['planner', 'owner'])) return 'no'
  return member.owner ? 'ownersOnly' : 'yes'
}
