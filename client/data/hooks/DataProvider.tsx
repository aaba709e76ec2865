import { createContext, useContext, type ReactNode } from 'react'
import type { AppData } from '../appData.ts'
import type { OpenAccount } from '../openAccount.ts'
import { useReadable } from './useReadable.ts'

const DataContext = createContext<AppData | null>(null)

/** Gives the device's data to everything below; `data` comes from `startAppData` and never changes. */
export function DataProvider({ data, children }: { data: AppData; children: ReactNode }) {
  return <DataContext value={data}>{children}</DataContext>
}

export function useAppData(): AppData {
  const data = useContext(DataContext)
  if (!data) throw new Error('useAppData stands outside of DataProvider')
  return data
}

/** The open account; only for screens that are shown while one is open. */
export function useOpenAccount(): OpenAccount {
  const state = useReadable(useAppData().session.account)
  if (state.state !== 'open') throw new Error('No account is open')
  return state.open
}
