import { useMemo } from 'react'
import { member } from '#shared/schema/member.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { actorFrom, type ClaimedRole } from '../replica/actor.ts'
import { useOpenAccount } from './DataProvider.tsx'
import { useLookThrough } from './useLookThrough.ts'
import { useReadable } from './useReadable.ts'
import { useRecordsView } from './useRecords.ts'

/**
 * Who I am in a scope; null: not a member, undefined: not known yet. While a wedding is seen through
 * another's eyes it is that member, so that what they may not do shows its reason.
 */
export function useActor(scope: ScopeName): Actor | null | undefined {
  const own = useOwnActor(scope)
  const { look } = useLookThrough(scope)
  return look ? look.actor : own
}

/** The same, whoever's eyes are used. */
export function useOwnActor(scope: ScopeName): Actor | null | undefined {
  const { account, claims } = useOpenAccount()
  const known = useReadable(claims)
  const claim: ClaimedRole | null | undefined =
    known === null ? undefined : (known.get(scope) ?? null)
  const { records, loaded } = useRecordsView(member, scope)
  return useMemo(() => {
    const actor = actorFrom(account.id, scope, records, claim ?? null)
    return actor ?? (loaded && claim !== undefined ? null : undefined)
  }, [account.id, scope, records, claim, loaded])
}
