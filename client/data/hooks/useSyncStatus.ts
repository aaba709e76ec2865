import type { SyncStatus } from '../syncStatus.ts'
import { useOpenAccount } from './DataProvider.tsx'
import { useReadable } from './useReadable.ts'

/** How fresh everything is, what is only here, and what needs a person (P8). */
export function useSyncStatus(): SyncStatus {
  return useReadable(useOpenAccount().status)
}
