import type { UpdateState } from '../updates.ts'
import { useAppData } from './DataProvider.tsx'
import { useReadable } from './useReadable.ts'

/** Whether a newer build waits, and how to take it; nothing reloads unless asked. */
export function useUpdates(): { state: UpdateState; apply: () => void } {
  const { updates } = useAppData()
  return { state: useReadable(updates.state), apply: updates.apply }
}
