import { useEffect } from 'react'
import { whenIdle } from '../data/whenIdle.ts'
import type { LazyPart } from '../ui/lazyPart.tsx'

/**
 * Fetches what a tap may ask for, when the screen is drawn and the page idle.
 * @param parts the same list at every call, or null while the screen still reads
 */
export function usePreload(parts: readonly Pick<LazyPart<never>, 'preload'>[] | null): void {
  useEffect(() => {
    if (parts === null) return
    return whenIdle(() => {
      for (const part of parts) part.preload().catch(() => {})
    })
  }, [parts])
}
