import type { Actor } from '#shared/schema/record/access.ts'

/** By name of the account, of the vendor they work for, or of their role. */
export function isResponsible(
  responsible: readonly string[],
  { user, vendor, role }: Pick<Actor, 'user' | 'vendor' | 'role'>,
): boolean {
  return responsible.some(
    (who) => who === user || (vendor !== undefined && who === vendor) || who.toLowerCase() === role,
  )
}
