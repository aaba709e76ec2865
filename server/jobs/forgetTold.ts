import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { NoticeLedger } from '../notices/ledger.ts'
import type { SyncStore } from '../sync/store.ts'
import { createScopeRounds, type ScopeRounds } from './scopeRounds.ts'

/** Longer than a question stays open, or a moment is on somebody's mind. */
const TOLD_MS = 60 * 24 * 3_600_000

/** Takes away what whom was told long ago. A round resolves with how many rows went. */
export function createForgetTold(parts: {
  store: Pick<SyncStore, 'scopesAfter'>
  ledger: Pick<NoticeLedger, 'dropBefore'>
  now: () => number
  onFailed: (scope: ScopeName, error: unknown) => void
}): ScopeRounds {
  const { store, ledger, now, onFailed } = parts
  const visit = (scope: ScopeName) => ledger.dropBefore(scope, now() - TOLD_MS)
  return createScopeRounds({ store, visit, onFailed })
}
