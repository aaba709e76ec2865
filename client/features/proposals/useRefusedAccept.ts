import { useEffect, useState } from 'react'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { useAppData, useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useActor } from '../../data/hooks/useActor.ts'
import { accept, type Proposal } from '../../data/proposals.ts'
import type { Refusal } from '../../data/replica/refusal.ts'
import { tryEdits } from '../../data/replica/tryEdits.ts'

/**
 * Why I may not make the edit that somebody proposes, or null; undefined while it is being found out,
 * and for whom it is not asked. It is looked at again whenever the record or my role changes.
 *
 * @param target what stands; null: it is gone
 */
export function useRefusedAccept(
  proposal: Proposal,
  target: JsonObject | null,
  decides: boolean,
): Refusal | null | undefined {
  const { replica, account } = useOpenAccount()
  const { clock } = useAppData()
  const actor = useActor(proposal.scope)
  const [found, setFound] = useState<{ of: unknown; refusal: Refusal | null }>()
  const isAsked = decides && target !== null && proposal.data.state === 'open'
  useEffect(() => {
    if (!isAsked) return
    let isOver = false
    const now = clock.now()
    void tryEdits(replica, accept({ user: account.id, now }, proposal), now).then((refusal) => {
      if (!isOver) setFound({ of: proposal, refusal })
    })
    return () => {
      isOver = true
    }
  }, [isAsked, replica, account.id, clock, proposal, target, actor])
  return found?.of === proposal ? found.refusal : undefined
}
