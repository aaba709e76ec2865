import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ChangeMember } from '#shared/protocol/session.ts'
import type { Bond } from '#shared/schema/record/bond.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { ClaimedRole } from '../replica/actor.ts'
import { useAppData } from './DataProvider.tsx'

/** The devices of this account; `error` is a `ServerRefusal`. */
export function useSessions() {
  const { calls } = useAppData()
  return useQuery({ queryKey: ['sessions'], queryFn: calls.sessions })
}

export function useRevokeSession() {
  const { calls } = useAppData()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, wipe }: { id: string; wipe: boolean }) => calls.revokeSession(id, wipe),
    onSettled: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  })
}

export function useInvite(scope: ScopeName) {
  const { calls } = useAppData()
  return useMutation({
    mutationFn: ({ role, bond }: { role: ClaimedRole; bond: Bond }) =>
      calls.invite(scope, role, bond),
  })
}

/** What an invitation tells before it is accepted; works without an account. */
export function useInvitationPreview(token: string) {
  const { calls } = useAppData()
  return useQuery({
    queryKey: ['invitation', token],
    queryFn: () => calls.previewInvitation(token),
  })
}

/** Accepts, and fetches what became visible. */
export function useAcceptInvitation() {
  const { calls, session } = useAppData()
  return useMutation({
    mutationFn: calls.acceptInvitation,
    onSuccess: async () => {
      const now = session.account.read()
      if (now.state === 'open') await now.open.syncNow()
    },
  })
}

export function useChangeMember(scope: ScopeName) {
  const { calls } = useAppData()
  return useMutation({
    mutationFn: ({ user, ...change }: ChangeMember & { user: string }) =>
      calls.changeMember(scope, user, change),
  })
}

export function useRemoveMember(scope: ScopeName) {
  const { calls } = useAppData()
  return useMutation({
    mutationFn: ({ user }: { user: string }) => calls.removeMember(scope, user),
  })
}
