import { useMemo } from 'react'
import type { Json } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useProposals } from '../../data/hooks/useProposals.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { accept, decline, withdraw, type Proposal } from '../../data/proposals.ts'
import { useSay } from '../../frame/useSay.ts'
import { proposalWords } from '../../words/proposals.ts'

export type ProposalActions = ReturnType<typeof useProposalActions>

/** Deciding on proposals; each is one write with one undo and says what became of it. */
export function useProposalActions(scope: ScopeName) {
  const { proposer } = useProposals(scope)
  const write = useWrite()
  const say = useSay()
  return useMemo(() => {
    const words = proposalWords.said
    return {
      async accept(
        proposal: Proposal,
        name: string,
        adjusted?: Readonly<Record<string, Json | undefined>>,
      ): Promise<void> {
        say.outcome(await write.many(accept(proposer(), proposal, adjusted)), words.accepted(name))
      },
      async decline(proposal: Proposal, name: string, answer: string): Promise<void> {
        say.outcome(await write.many([decline(proposer(), proposal, answer)]), words.declined(name))
      },
      async withdraw(proposal: Proposal): Promise<void> {
        say.outcome(await write.many([withdraw(proposer(), proposal)]), words.withdrawn)
      },
    }
  }, [proposer, write, say])
}
