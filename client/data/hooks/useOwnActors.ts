import { useMemo } from 'react'
import { member } from '#shared/schema/member.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { actorFrom } from '../replica/actor.ts'
import { useOpenAccount } from './DataProvider.tsx'
import { useReadable } from './useReadable.ts'
import { useRecords } from './useRecords.ts'

/** Who I am in each of these scopes; one in which I am nobody is missing. */
export function useOwnActors(scopes: readonly ScopeName[]): ReadonlyMap<ScopeName, Actor> {
  const { account, claims } = useOpenAccount()
  const claimed = useReadable(claims)
  const members = useRecords(member, 'all')
  return useMemo(
    () =>
      new Map(
        scopes.flatMap((scope) => {
          const own = members.filter((record) => record.scope === scope)
          const actor = actorFrom(account.id, scope, own, claimed?.get(scope) ?? null)
          return actor ? [[scope, actor] as const] : []
        }),
      ),
    [account.id, scopes, members, claimed],
  )
}
