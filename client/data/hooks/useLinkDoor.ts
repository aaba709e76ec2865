import { useMutation, useQuery } from '@tanstack/react-query'
import { linkPreview, type LinkPreview } from '#shared/protocol/links.ts'
import { becomeAccount, openLink } from '../linkDoor.ts'
import { useAppData } from './DataProvider.tsx'
import { useServerCache } from './useServerCache.ts'

export type { LinkPreview }

/** What a link tells before it is opened; works without an account. `error` is a `ServerRefusal`. */
export function useLinkPreview(token: string | null) {
  const { calls } = useAppData()
  const cache = useServerCache()
  return useQuery(
    {
      queryKey: ['link', token],
      queryFn: () => calls.send('POST', '/links/look', linkPreview, { token }),
      enabled: token !== null,
    },
    cache,
  )
}

export function useOpenLink() {
  const data = useAppData()
  const cache = useServerCache()
  return useMutation(
    { mutationFn: (input: { token: string; name: string }) => openLink(data, input) },
    cache,
  )
}

export function useBecomeAccount() {
  const data = useAppData()
  const cache = useServerCache()
  return useMutation(
    { mutationFn: (input: { email: string; password: string }) => becomeAccount(data, input) },
    cache,
  )
}
