import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useOpenAccount } from '../data/hooks/DataProvider.tsx'
import { whenIdle } from '../data/whenIdle.ts'
import type { Section } from '../ui/SectionLink.tsx'

/**
 * Fetches the screens behind the section bar, once the first screen is drawn and whenever the page
 * is idle, so that going there waits for nothing.
 */
export function usePreloadSections(sections: readonly Section[]): void {
  const router = useRouter()
  const { calm } = useOpenAccount()
  useEffect(() => {
    let stop = () => {}
    let isGone = false
    const load = (index: number) => {
      const section = sections[index]
      if (!section || isGone) return
      stop = whenIdle(() => {
        const [, , route] = router.getMatchedRoutes(section.href.replace(/\?.*/, ''))
        const fetched = route ? router.loadRouteChunk(route) : undefined
        // Whoever goes there before all files are here, and without a network, is told then.
        void Promise.allSettled([fetched]).then(() => load(index + 1))
      })
    }
    void calm.then(() => load(0))
    return () => {
      isGone = true
      stop()
    }
  }, [router, calm, sections])
}
