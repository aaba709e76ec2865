import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import * as z from 'zod/mini'
import {
  linkAnswer,
  linkListing,
  shareAnswer,
  shareListing,
  type CreateLink,
  type CreateShare,
  type LinkAnswer,
  type LinkListing,
  type ShareAnswer,
  type ShareListing,
} from '#shared/protocol/links.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { told, type Told } from '../history/told.ts'
import { useAppData, useOpenAccount } from './DataProvider.tsx'
import { useServerCache } from './useServerCache.ts'

export type ListedLink = LinkListing['links'][number]
export type MadeByServer = LinkAnswer
export type ShareMade = ShareAnswer
export type { LinkListing }

const pathOf = (scope: ScopeName, kind: 'links' | 'shares') =>
  `/scopes/${encodeURIComponent(scope)}/${kind}`

/** Links of a wedding; without a signal those that were told here last. Null: none were. */
export function useLinks(scope: ScopeName, isWanted: boolean): Told<LinkListing> | null {
  return useToldList(scope, 'links', linkListing, isWanted)
}

/** Accounts of those who work for a wedding from a link, as far as it is known here. */
export function useLinked(scope: ScopeName, isWanted: boolean): ReadonlySet<string> {
  const told = useLinks(scope, isWanted)
  return useMemo(() => {
    const openings = told?.value.links.flatMap((link) => link.openings) ?? []
    return new Set(openings.flatMap(({ user, state }) => (state === 'open' ? [user] : [])))
  }, [told])
}

/** Shares of a wedding's published times, in the same way. */
export function useShares(scope: ScopeName, isWanted: boolean): Told<ShareListing> | null {
  return useToldList(scope, 'shares', shareListing, isWanted)
}

function useToldList<T extends object>(
  scope: ScopeName,
  kind: 'links' | 'shares',
  form: z.ZodMiniType<T>,
  isWanted: boolean,
): Told<T> | null {
  const { calls, clock } = useAppData()
  const { account, replica } = useOpenAccount()
  const cache = useServerCache()
  const { data } = useQuery(
    {
      queryKey: [kind, account.id, scope],
      queryFn: () =>
        told(replica.local, clock.now, {
          key: `${kind} ${scope}`,
          ask: () => calls.read(pathOf(scope, kind), form),
          form,
        }),
      refetchInterval: 60_000,
      enabled: isWanted,
    },
    cache,
  )
  return data ?? null
}

/** Makes, revokes; `error` is a `ServerRefusal`. */
export function useChangeLinks(scope: ScopeName) {
  const { calls } = useAppData()
  const cache = useServerCache()
  const anew = (kind: 'links' | 'shares') => cache.invalidateQueries({ queryKey: [kind] })
  const path = (kind: 'links' | 'shares', id: string) =>
    `${pathOf(scope, kind)}/${encodeURIComponent(id)}`
  const make = useMutation(
    {
      mutationFn: (asked: CreateLink) =>
        calls.send('POST', pathOf(scope, 'links'), linkAnswer, asked),
      onSuccess: () => anew('links'),
    },
    cache,
  )
  const share = useMutation(
    {
      mutationFn: (asked: CreateShare) =>
        calls.send('POST', pathOf(scope, 'shares'), shareAnswer, asked),
      onSuccess: () => anew('shares'),
    },
    cache,
  )
  const revoke = useMutation(
    {
      mutationFn: async ({ kind, id }: { kind: 'links' | 'shares'; id: string }) => {
        await calls.send('DELETE', path(kind, id), z.unknown())
        return kind
      },
      onSuccess: anew,
    },
    cache,
  )
  return { make, share, revoke }
}
