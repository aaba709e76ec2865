import type { Actor, Role } from './access.ts'

/** What a membership ties somebody to: the vendor they work for, the household they belong to. */
export type Bond = Pick<Actor, 'vendor' | 'household'>

const BOUND: Readonly<Record<keyof Bond, readonly Role[]>> = {
  vendor: ['vendor', 'photographer'],
  household: ['family', 'friend'],
}

/** Whether a role is tied to one. The others either see it all, or are not to see it. */
export function isBound(role: Role, to: keyof Bond): boolean {
  return BOUND[to].includes(role)
}

/** As much of a bond as a role carries: a vendor who becomes a friend works for nobody here. */
export function carriedBond(role: Role, { vendor, household }: Bond): Bond {
  return {
    ...(vendor !== undefined && isBound(role, 'vendor') && { vendor }),
    ...(household !== undefined && isBound(role, 'household') && { household }),
  }
}
