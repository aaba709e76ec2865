import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { SyncStore } from '../sync/store.ts'
import { createScopeRounds, type ScopeRounds } from './scopeRounds.ts'

/** Takes away what was refused longer ago than `keepMs`. A round resolves with how many rows went. */
export function createForgetRefusals(parts: {
  store: Pick<SyncStore, 'scopesAfter' | 'dropRefusals'>
  keepMs: number
  now: () => number
  onFailed: (scope: ScopeName, error: unknown) => void
}): ScopeRounds {
  const { store, keepMs, now, onFailed } = parts
  const visit = (scope: ScopeName) => store.dropRefusals(scope, now() - keepMs)
  return createScopeRounds({ store, visit, onFailed })
}
