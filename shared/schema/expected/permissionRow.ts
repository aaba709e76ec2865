/**
 * The permission matrix, written down apart from the rules that enforce it. A list names who may; all
 * others may not. Where a plan can only be proposed or approved, the write itself is refused.
 *
 * wedding: couple planner coordinator photographer vendor family friend, owner (a couple owning it)
 * studio: studioOwner editor viewer · self: the account of a user scope · nobody: not a member
 *
 * `+guests` and the like: a friend to whom that was granted by name.
 *
 * `vendor` and `photographer` both work for the vendor that "own" speaks of.
 */
export type ExpectedRow = {
  type: string
  /** Which record; the matrix test builds it. */
  given: string
  read: string
  create: string
  /** Fields → who may change each of them; every field of the type is in one of the groups. */
  update: readonly (readonly [fields: string, who: string])[]
  delete: string
}

export const TEAM = 'couple planner coordinator photographer vendor owner'
export const EVERYBODY = `${TEAM} family friend +guests +seating +shots +tasks`
export const PLANNERS = 'planner owner'
export const RUN_THE_DAY = 'planner coordinator owner'
export const COUPLE_AND_PLANNER = 'couple planner owner'
export const PHOTO_TEAM = 'photographer planner coordinator owner'
