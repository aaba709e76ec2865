import type { Role } from '#shared/schema/record/access.ts'
import type { Json } from '#shared/schema/record/canonical.ts'

/** Values by path (`places/barn/label`); null takes one away. */
export type Changes = Readonly<Record<string, Json>>
type Act = Changes | 'deletes'

/**
 * What two people did who did not know of each other, the first one earlier, and what should come of it,
 * written by hand before any merge ran:
 * both · all of it; first, second · where they differ, that one's; ask · a person decides, and until then
 * nothing protected has changed; gone · the record is deleted; or what should stand instead.
 */
export type Script = readonly [
  what: string,
  first: readonly [Role, Act],
  second: readonly [Role, Act],
  want: 'both' | 'first' | 'second' | 'ask' | 'gone' | Changes,
]

/** Scripts over one record. */
export type Scene = {
  type: string
  base: Readonly<Record<string, Json>>
  scripts: readonly Script[]
}

/** Ids that stay the same, so that a script can be read. */
export const uuid = (n: number) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
