import type { Waiting } from '../replica/queue.ts'
import { useOpenAccount } from './DataProvider.tsx'
import { useReadable } from './useReadable.ts'

/** What waits to be sent, with how to try at once. */
export function useQueue(): { waiting: readonly Waiting[]; syncNow: () => Promise<void> } {
  const { queue, syncNow } = useOpenAccount()
  return { waiting: useReadable(queue.waiting), syncNow }
}

/** Ids of the records that are only on this device; the same set until it changes. */
export function useUnsentIds(): ReadonlySet<string> {
  return useReadable(useOpenAccount().queue.ids)
}
