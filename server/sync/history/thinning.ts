import type { ScopeName } from '#shared/schema/record/scope.ts'

/**
 * A step of thinning out: of the next records by id, all revisions received before `before` (unix ms)
 * go, but for what somebody may still come back to:
 *
 * - each record's last state before then: the base of every device that has been away since, and the
 *   state of every later moment;
 * - its last state before each savepoint that stands;
 * - all of a record with a question that is open or to be looked at;
 * - decisions, which say who settled what.
 *
 * What came too late and was not applied made no state: it goes in any case, and stands for none.
 */
export type Thinning = {
  scope: ScopeName
  before: number
  /** Id of the record after which to go on; null begins. */
  after: string | null
  /** Records to look at. */
  records: number
}

export type Thinned = {
  removed: number
  /** Where to go on; null: these were the last. */
  next: string | null
}
