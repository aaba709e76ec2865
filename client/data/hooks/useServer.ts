import { useMutation, useQuery } from '@tanstack/react-query'
import type { ChangeMember } from '#shared/protocol/session.ts'
import type { Bond } from '#shared/schema/record/bond.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { ClaimedRole } from '../replica/actor.ts'
import { useAppData } from './DataProvider.tsx'
import { useServerCache } from './useServerCache.ts'

/** The devices of this account; `error` is a `ServerRefusal`. */
export function useSessions() {
  const { calls } = useAppData()
  const cache = useServerCache()
  return useQuery({ queryKey: ['sessions'], queryFn: calls.sessions }, cache)
}

export function useRevokeSession() {
  const { calls } = useAppData()
  const cache = useServerCache()
  return useMutation(
    {
      mutationFn: ({ id, wipe }: { id: string; wipe: boolean }) => calls.revokeSession(id, wipe),
      onSettled: () => cache.invalidateQueries({ queryKey: ['sessions'] }),
    },
    cache,
  )
}

export function useInvite(scope: ScopeName) {
  const { calls } = useAppData()
  const cache = useServerCache()
  return useMutation(
    {
      mutationFn: ({ role, bond }: { role: ClaimedRole; bond: Bond }) =>
        calls.invite(scope, role, bond),
    },
    cache,
  )
}

/** What an invitation tells before it is accepted; works without an account. */
export function useInvitationPreview(token: string) {
  const { calls } = useAppData()
  const cache = useServerCache()
  return useQuery(
    {
      queryKey: ['invitation', token],
      queryFn: () => calls.previewInvitation(token),
    },
    cache,
  )
}

/** Accepts, and fetches what became visible. */
export function useAcceptInvitation() {
  const { calls, session } = useAppData()
  const cache = useServerCache()
  return useMutation(
    {
      mutationFn: calls.acceptInvitation,
      onSuccess: async () => {
        const now = session.account.read()
        if (now.state === 'open') await now.open.syncNow()
      },
    },
    cache,
  )
}

export function useChangeMember(scope: ScopeName) {
  const { calls } = useAppData()
  const cache = useServerCache()
  return useMutation(
    {
      mutationFn: ({ user, ...change }: ChangeMember & { user: string }) =>
        calls.changeMember(scope, user, change),
    },
    cache,
  )
}

export function useRemoveMember(scope: ScopeName) {
  const { calls } = useAppData()
  const cache = useServerCache()
  return useMutation(
    {
      mutationFn: ({ user }: { user: string }) => calls.removeMember(scope, user),
    },
    cache,
  )
}
