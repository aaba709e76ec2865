import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { syncMetrics, type SyncMetrics } from '#shared/protocol/syncMetrics.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { told, type Told } from '../history/told.ts'
import { ServerRefusal } from '../queries.ts'
import { useAppData, useOpenAccount } from './DataProvider.tsx'
import { useServerCache } from './useServerCache.ts'
import { useSyncStatus } from './useSyncStatus.ts'

/** For screens, which know nothing of what crosses the wire. */
export type { DeviceKind, MetricSums, SyncMetrics } from '#shared/protocol/syncMetrics.ts'

export type MetricsState = {
  told: Told<SyncMetrics> | null
  isAsking: boolean
  /** The server was reached, and tells nothing: it does not know the scope, or my part in it, yet. */
  isRefused: boolean
  again: () => void
}

/** What is counted reaches the server's tables once a minute. */
const AGAIN_MS = 60_000

/** How sync went in a scope; without a signal, as it was told here last. Null: nothing is asked. */
export function useMetrics(scope: ScopeName | null, days: number): MetricsState {
  const { calls, clock } = useAppData()
  const { account, replica } = useOpenAccount()
  const { connection } = useSyncStatus()
  const cache = useServerCache()
  const { data, error, refetch, isFetching } = useQuery(
    {
      queryKey: ['metrics', account.id, scope, days],
      queryFn: () =>
        told(replica.local, clock.now, {
          key: `metrics ${scope} ${days}`,
          ask: () =>
            calls.read(
              `/scopes/${encodeURIComponent(scope ?? '')}/metrics?days=${days}`,
              syncMetrics,
            ),
          form: syncMetrics,
        }),
      enabled: scope !== null,
      refetchInterval: AGAIN_MS,
    },
    cache,
  )
  const isReached = connection.state === 'live'
  const isOld = data?.isKept ?? false
  useEffect(() => {
    if (isReached && isOld) void refetch()
  }, [isReached, isOld, refetch])
  const isRefused = error instanceof ServerRefusal && error.problem.kind === 'refused'
  return { told: data ?? null, isAsking: isFetching, isRefused, again: () => void refetch() }
}
