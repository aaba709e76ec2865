import { useSyncExternalStore } from 'react'
import type { Theme } from './theme.ts'

function subscribe(listener: () => void): () => void {
  const watch = new MutationObserver(listener)
  watch.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => watch.disconnect()
}

const isSun = () => document.documentElement.dataset['theme'] === ('sun' satisfies Theme)

/** Whether the theme for direct sunlight is on, whoever switched it. */
export function useIsSun(): boolean {
  return useSyncExternalStore(subscribe, isSun)
}
