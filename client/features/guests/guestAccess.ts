import { hasRole, type Actor } from '#shared/schema/record/access.ts'

/**
 * What of the guests somebody sees: `all`, those of their `household`, what is to be cooked, or
 * nothing. It follows who may read the records; the records themselves decide what there is.
 */
export type GuestAccess = 'all' | 'household' | 'kitchen' | 'none'

export function guestAccess(actor: Actor): GuestAccess {
  if (hasRole(actor, ['couple', 'planner', 'coordinator'])) return 'all'
  if (actor.household !== undefined) return 'household'
  return actor.role === 'vendor' && actor.vendor !== undefined ? 'kitchen' : 'none'
}
