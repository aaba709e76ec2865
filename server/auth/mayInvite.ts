import { STUDIO_ROLES, WEDDING_ROLES, type Actor, type Role } from '#shared/schema/record/access.ts'
import { scopeKind, type ScopeName } from '#shared/schema/record/scope.ts'

/**
 * Who may hand out which role.
 *
 * - a wedding's owner and its planners: every role of a wedding
 * - the couple: their partner, family and friends
 * - a studio's owners: every role of a studio
 * - nobody else; the scope of an account has one member for ever
 */
export function mayInvite(actor: Actor, scope: ScopeName, role: Role): boolean {
  switch (scopeKind(scope)) {
    case 'wedding':
      if (!isOneOf(WEDDING_ROLES, role)) return false
      if (actor.owner || actor.role === 'planner') return true
      return actor.role === 'couple' && isOneOf(['couple', 'family', 'friend'], role)
    case 'studio':
      return isOneOf(STUDIO_ROLES, role) && (actor.owner || actor.role === 'owner')
    case 'user':
      return false
  }
}

function isOneOf(roles: readonly Role[], role: Role): boolean {
  return roles.includes(role)
}
