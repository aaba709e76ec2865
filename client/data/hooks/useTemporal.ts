import { useSyncExternalStore } from 'react'
import type { TemporalApi } from '#shared/schedule/venueClock.ts'

type Global = { Temporal?: TemporalApi }

let known: TemporalApi | null = (globalThis as Global).Temporal ?? null
const listeners = new Set<() => void>()
let asked = false

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (known === null && !asked) {
    asked = true
    void import('temporal-polyfill').then(({ Temporal }) => {
      known = Temporal
      for (const tell of listeners) tell()
    })
  }
  return () => listeners.delete(listener)
}

/** The browser's Temporal, or its stand-in where it lacks one; null until that is loaded. */
export function useTemporal(): TemporalApi | null {
  return useSyncExternalStore(subscribe, () => known)
}
