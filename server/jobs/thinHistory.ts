import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { SyncStore } from '../sync/store.ts'
import { createScopeRounds, type ScopeRounds } from './scopeRounds.ts'

/** Of one transaction: a few milliseconds in a wedding of the usual size. */
const RECORDS_AT_ONCE = 50
/** Between two transactions, so that those who are at work come first. */
const PAUSE_MS = 20

/**
 * Keeps history at a sensible size: what is older than the longest time that a device may be away is
 * thinned out to what somebody can still come back to (server/sync/history/thinning.ts). A round
 * resolves with how many revisions went.
 *
 * @param keepMs how much of the past stays whole, up to now
 * @param pause resolves after so many milliseconds
 */
export function createThinHistory(parts: {
  store: Pick<SyncStore, 'scopesAfter' | 'thin'>
  keepMs: number
  now: () => number
  pause: (ms: number) => Promise<void>
  onFailed: (scope: ScopeName, error: unknown) => void
}): ScopeRounds {
  const { store, keepMs, now, pause, onFailed } = parts

  async function visit(scope: ScopeName, isStopping: () => boolean): Promise<number> {
    const before = now() - keepMs
    let removed = 0
    let after: string | null = null
    do {
      const step = await store.thin({ scope, before, after, records: RECORDS_AT_ONCE })
      removed += step.removed
      after = step.next
      await pause(PAUSE_MS)
    } while (after !== null && !isStopping())
    return removed
  }

  return createScopeRounds({ store, visit, onFailed })
}
