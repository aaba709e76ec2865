import { QueryClient } from '@tanstack/react-query'
import type { ServerCalls } from '../queries.ts'
import { useAppData } from './DataProvider.tsx'

const caches = new WeakMap<ServerCalls, QueryClient>()

/**
 * What the server answered to this app, for all its screens. Made with the first one that asks: its
 * library is no part of a start.
 */
export function useServerCache(): QueryClient {
  const { calls } = useAppData()
  const known = caches.get(calls)
  if (known) return known
  // A failed call is shown at once with "try again"; the library would otherwise hide it for seconds.
  const made = new QueryClient({
    defaultOptions: {
      queries: { retry: false, networkMode: 'always', staleTime: 10_000 },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  caches.set(calls, made)
  return made
}
