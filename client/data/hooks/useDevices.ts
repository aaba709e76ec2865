import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { deviceListing, type DeviceListing } from '#shared/protocol/deviceStatus.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { told, type Told } from '../history/told.ts'
import { useAppData, useOpenAccount } from './DataProvider.tsx'
import { useServerCache } from './useServerCache.ts'
import { useSyncStatus } from './useSyncStatus.ts'

export type DevicesState = {
  /** Null: nothing is known, or it is being asked. */
  told: Told<DeviceListing> | null
  isAsking: boolean
}

const AGAIN_MS = 60_000

/**
 * Devices of a scope's members, as each told of itself last; without a signal those that were told here
 * last.
 */
export function useDevices(scope: ScopeName): DevicesState {
  const { calls, clock } = useAppData()
  const { account, replica } = useOpenAccount()
  const { connection } = useSyncStatus()
  const isReached = connection.state === 'live'
  const cache = useServerCache()
  const { data, refetch, isPending } = useQuery(
    {
      queryKey: ['devices', account.id, scope],
      queryFn: () =>
        told(replica.local, clock.now, {
          key: `devices ${scope}`,
          ask: () => calls.devices(scope),
          form: deviceListing,
        }),
      refetchInterval: isReached ? AGAIN_MS : false,
    },
    cache,
  )
  const isOld = data?.isKept ?? false
  useEffect(() => {
    if (isReached && isOld) void refetch()
  }, [isReached, isOld, refetch])
  return { told: data ?? null, isAsking: isPending }
}
