import type { JsonObject } from '#shared/schema/record/canonical.ts'

/**
 * Whether the plan of a wedding is closed to those who may only edit a draft.
 * @param now unix ms by the server's clock
 */
export function planIsLocked(wedding: JsonObject, now: number): boolean {
  const { status, lockAt } = wedding
  if (status !== undefined && status !== 'draft') return true
  return typeof lockAt === 'number' && lockAt <= now
}
