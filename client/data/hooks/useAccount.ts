import type { AccountState, Session } from '../session.ts'
import { useAppData } from './DataProvider.tsx'
import { useReadable } from './useReadable.ts'

/** Who is using the app, and how to change that. */
export function useAccount(): AccountState & { session: Session } {
  const { session } = useAppData()
  const state = useReadable(session.account)
  return { ...state, session }
}
