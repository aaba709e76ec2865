import { hasRole, type Actor } from './access.ts'
import { scopeKind, type ScopeName } from './scope.ts'

/** What a link may carry: nobody runs a wedding, or invites to it, without an account. */
export const LINK_ROLES = ['vendor', 'family', 'friend'] as const
export type LinkRole = (typeof LINK_ROLES)[number]

/**
 * The roles for which a member may make, see and withdraw links of a wedding.
 *
 * - a wedding's owner and its planners: all of them
 * - coordinators: vendors, of whom `mayLinkVendor` says which; they invite no family and no friends
 * - the couple: family and friends
 * - nobody else
 */
export function rolesToLink(actor: Actor, scope: ScopeName): readonly LinkRole[] {
  if (scopeKind(scope) !== 'wedding') return []
  if (hasRole(actor, ['planner'])) return LINK_ROLES
  if (actor.role === 'coordinator') return ['vendor']
  return actor.role === 'couple' ? ['family', 'friend'] : []
}

/**
 * Whether they may do so for this vendor. Nobody gives by a link more than they have: whoever makes one
 * could open it, and work as that vendor, who reads what was agreed with them and edits their profile. A
 * coordinator does neither, but for those whom they bring in for somebody who does not come: of these
 * they keep all that a planner does (`shared/schema/vendor.ts`), and have them at work within a minute.
 */
export function mayLinkVendor(
  actor: Actor,
  scope: ScopeName,
  vendor: { readonly replaces?: unknown },
): boolean {
  if (!rolesToLink(actor, scope).includes('vendor')) return false
  return hasRole(actor, ['planner']) || typeof vendor.replaces === 'string'
}

/** Who may make public what was published for everybody to read, and take that back. */
export function mayShare(actor: Actor, scope: ScopeName): boolean {
  return scopeKind(scope) === 'wedding' && hasRole(actor, ['planner', 'coordinator', 'couple'])
}
