import { useMemo } from 'react'
import { changeRequest } from '#shared/schema/changeRequest.ts'
import { hasRole } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Proposal, Proposer } from '../proposals.ts'
import { useAppData, useOpenAccount } from './DataProvider.tsx'
import { useActor } from './useActor.ts'
import { useRecordsView } from './useRecords.ts'

export type Proposals = {
  /** That I may decide, the oldest first. */
  toDecide: readonly Proposal[]
  /** My own, the newest first. */
  mine: readonly Proposal[]
  /** All I may read, the newest first. */
  all: readonly Proposal[]
  loaded: boolean
  /** Who acts now, for the steps of data/proposals.ts. */
  proposer: () => Proposer
}

/** What people propose in a wedding. */
export function useProposals(scope: ScopeName): Proposals {
  const { records, loaded } = useRecordsView(changeRequest, scope)
  const { account, replica } = useOpenAccount()
  const { clock } = useAppData()
  const actor = useActor(scope)
  return useMemo(() => {
    const all = records.toSorted((a, b) => b.data.askedAt - a.data.askedAt)
    const decides = actor ? hasRole(actor, ['planner', 'coordinator']) : false
    const me = actor?.user ?? account.id
    return {
      all,
      mine: all.filter(({ data }) => data.author === me),
      toDecide: decides ? all.filter(({ data }) => data.state === 'open').toReversed() : [],
      loaded,
      proposer: () => ({ user: account.id, now: clock.now(), newId: replica.edge.newId }),
    }
  }, [records, loaded, account, replica, clock, actor])
}
