import { useEffect } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useOpenAccount } from '../data/hooks/DataProvider.tsx'
import { useAcks } from '../data/hooks/useAcks.ts'
import { useLookThrough } from '../data/hooks/useLookThrough.ts'
import { useRevisions } from '../data/hooks/useRevisions.ts'
import { PLAN_ACK_READERS } from '../data/planAck.ts'

/** Opening one's part is the word that it was seen; looking through another's eyes says nothing. */
export function useSeenPlan(scope: ScopeName): void {
  const { newest } = useRevisions(scope)
  const { seen, loaded } = useAcks(scope)
  const { look } = useLookThrough(scope)
  const { account } = useOpenAccount()
  const due = newest && newest.by !== account.id && !look && loaded ? newest.id : null
  useEffect(() => {
    if (due !== null) seen(due, PLAN_ACK_READERS)
  }, [due, seen])
}
