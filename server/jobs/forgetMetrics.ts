import { METRIC_DAYS } from '#shared/protocol/syncMetrics.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { dayOf, type MetricsStore } from '../sync/metrics/metricsStore.ts'
import type { SyncStore } from '../sync/store.ts'
import { createScopeRounds, type ScopeRounds } from './scopeRounds.ts'

/** Takes away what was counted longer ago than it is told. A round resolves with how many rows went. */
export function createForgetMetrics(parts: {
  store: Pick<SyncStore, 'scopesAfter'>
  metrics: Pick<MetricsStore, 'dropBefore'>
  now: () => number
  onFailed: (scope: ScopeName, error: unknown) => void
}): ScopeRounds {
  const { store, metrics, now, onFailed } = parts
  const visit = (scope: ScopeName) => metrics.dropBefore(scope, dayOf(now()) - METRIC_DAYS + 1)
  return createScopeRounds({ store, visit, onFailed })
}
