import * as z from 'zod/mini'
import { WEDDING_ROLES, type Actor, type Role, type WriteRule } from './access.ts'

/**
 * What a named member may do beside their role: a mother edits the seating, a sister the guests. Each
 * comes with the sight of what it is about.
 */
export const GRANTS = ['guests', 'seating', 'shots', 'tasks'] as const
export const grantName = z.enum(GRANTS)
export type GrantName = z.output<typeof grantName>

/** The planner has all of it already; the others can be given more. */
export function mayBeGranted(role: Role): boolean {
  return role !== 'planner' && WEDDING_ROLES.some((one) => one === role)
}

/** In a record: a set, as every list of names. */
export type GrantSet = { [name in GrantName]?: true }

export function grantsIn(set: GrantSet | undefined): readonly GrantName[] {
  return GRANTS.filter((name) => set?.[name] === true)
}

/** Members to whom one of these was granted. */
export function granted(...names: GrantName[]): WriteRule {
  return (actor: Actor) => names.some((name) => actor.grants?.includes(name) === true)
}
