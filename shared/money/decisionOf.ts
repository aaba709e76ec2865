import type { BudgetProposalData } from '#shared/schema/budgetProposal.ts'

export type DecidedBy = {
  by: string | undefined
  /** Unix ms. */
  at: number | undefined
  answer: string | undefined
}

/** Who decided on a request for money, when and with which word; also as an older device wrote it. */
export function decisionOf(
  data: Pick<BudgetProposalData, 'state' | 'decided' | 'decidedBy' | 'decidedAt' | 'answer'>,
): DecidedBy {
  const { state, decided, decidedBy, decidedAt, answer } = data
  const said = state === 'open' ? undefined : decided?.[state]
  return said
    ? { by: said.by, at: said.at, answer: said.answer }
    : { by: decidedBy, at: decidedAt, answer }
}
