import { useSyncExternalStore } from 'react'
import { useAppData } from './DataProvider.tsx'

/** Unix ms by the server's clock, at the last full minute or second; it rests while hidden (P7). */
export function useNow(granularity: 'minute' | 'second'): number {
  const { ticks } = useAppData()
  const tick = ticks[granularity]
  return useSyncExternalStore(tick.subscribe, tick.read, tick.read)
}
