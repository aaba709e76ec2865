import { hasRole, type Actor } from './access.ts'
import { scopeKind, type ScopeName } from './scope.ts'

/** What a link may carry: nobody runs a wedding, or invites to it, without an account. */
export const LINK_ROLES = ['vendor', 'family', 'friend'] as const
export type LinkRole = (typeof LINK_ROLES)[number]

/**
 * The roles for which a member may make, see and withdraw links of a wedding.
 *
 * - a wedding's owner, its planners and coordinators: all of them; whoever runs the day brings somebody
 *   in within a minute
 * - the couple: family and friends
 * - nobody else
 */
export function rolesToLink(actor: Actor, scope: ScopeName): readonly LinkRole[] {
  if (scopeKind(scope) !== 'wedding') return []
  if (hasRole(actor, ['planner', 'coordinator'])) return LINK_ROLES
  return actor.role === 'couple' ? ['family', 'friend'] : []
}

/** Who may make public what was published for everybody to read, and take that back. */
export function mayShare(actor: Actor, scope: ScopeName): boolean {
  return scopeKind(scope) === 'wedding' && hasRole(actor, ['planner', 'coordinator', 'couple'])
}
