import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { SyncStore } from '../sync/store.ts'

const SCOPES_AT_ONCE = 500

export type ScopeRounds = {
  /** One round over every scope; a second one meanwhile joins it. Resolves with what all came to. */
  run: () => Promise<number>
  /** Ends a round after the step under way. */
  stop: () => Promise<void>
}

/**
 * A job that looks after every scope, one after another. A scope that fails is told of and passed over.
 *
 * @param visit does the work in one scope, in steps, and looks between them whether to stop
 */
export function createScopeRounds(parts: {
  store: Pick<SyncStore, 'scopesAfter'>
  visit: (scope: ScopeName, isStopping: () => boolean) => Promise<number>
  onFailed: (scope: ScopeName, error: unknown) => void
}): ScopeRounds {
  const { store, visit, onFailed } = parts
  let isStopping = false
  let round: Promise<number> | null = null

  async function visitAll(): Promise<number> {
    let sum = 0
    let last: ScopeName | '' = ''
    while (!isStopping) {
      const scopes: readonly ScopeName[] = await store.scopesAfter(last, SCOPES_AT_ONCE)
      for (const scope of scopes) {
        if (isStopping) break
        sum += await visit(scope, () => isStopping).catch((error: unknown) => {
          onFailed(scope, error)
          return 0
        })
      }
      last = scopes.at(-1) ?? last
      if (scopes.length < SCOPES_AT_ONCE) break
    }
    return sum
  }

  return {
    run() {
      round ??= visitAll().finally(() => (round = null))
      return round
    },
    async stop() {
      isStopping = true
      await round?.catch(() => 0)
    },
  }
}
