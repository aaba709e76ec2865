import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { SyncStore } from '../sync/store.ts'

const SCOPES_AT_ONCE = 500
/** Of one transaction: a few milliseconds in a wedding of the usual size. */
const RECORDS_AT_ONCE = 50
/** Between two transactions, so that those who are at work come first. */
const PAUSE_MS = 20

export type ThinHistory = {
  /** One round over every scope; a second one meanwhile joins it. Resolves with how many revisions went. */
  run: () => Promise<number>
  /** Ends a round after the transaction under way. */
  stop: () => Promise<void>
}

/**
 * Keeps history at a sensible size: what is older than the longest time that a device may be away is
 * thinned out to what somebody can still come back to (server/sync/history/thinning.ts).
 *
 * A scope that fails is told of and passed over.
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
}): ThinHistory {
  const { store, keepMs, now, pause, onFailed } = parts
  let isStopping = false
  let round: Promise<number> | null = null

  async function thinScope(scope: ScopeName, before: number): Promise<number> {
    let removed = 0
    let after: string | null = null
    do {
      const step = await store.thin({ scope, before, after, records: RECORDS_AT_ONCE })
      removed += step.removed
      after = step.next
      await pause(PAUSE_MS)
    } while (after !== null && !isStopping)
    return removed
  }

  async function thinAll(): Promise<number> {
    const before = now() - keepMs
    let removed = 0
    let last: ScopeName | '' = ''
    while (!isStopping) {
      const scopes: readonly ScopeName[] = await store.scopesAfter(last, SCOPES_AT_ONCE)
      for (const scope of scopes) {
        if (isStopping) break
        removed += await thinScope(scope, before).catch((error: unknown) => {
          onFailed(scope, error)
          return 0
        })
      }
      last = scopes.at(-1) ?? last
      if (scopes.length < SCOPES_AT_ONCE) break
    }
    return removed
  }

  return {
    run() {
      round ??= thinAll().finally(() => (round = null))
      return round
    },
    async stop() {
      isStopping = true
      await round?.catch(() => 0)
    },
  }
}
