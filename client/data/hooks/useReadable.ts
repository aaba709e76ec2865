import { useSyncExternalStore } from 'react'
import type { Readable } from '../replica/readable.ts'

export function useReadable<T>(readable: Readable<T>): T {
  return useSyncExternalStore(readable.subscribe, readable.read, readable.read)
}
