import { useCallback, useMemo } from 'react'
import { budgetLine } from '#shared/schema/budgetLine.ts'
import { budgetProposal } from '#shared/schema/budgetProposal.ts'
import { payment, type PaymentData } from '#shared/schema/payment.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Money as Amount } from '#shared/schema/record/values.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { memberOp, type WriteOp } from '../../data/replica/writeOp.ts'
import { useSay } from '../../frame/useSay.ts'
import { budgetWords } from '../../words/budget.ts'
import { formatMoney } from '../../words/money.ts'
import type { LineRecord, PaymentRecord, ProposalRecord } from './useMoney.ts'

export type MoneyActions = ReturnType<typeof useMoneyActions>

/** What is done about money; each is one write, told with its undo. */
export function useMoneyActions(scope: ScopeName) {
  const { account, replica } = useOpenAccount()
  const { many, ops, newId } = useWrite()
  const say = useSay()
  const words = budgetWords.done
  const write = useCallback(
    async (steps: readonly WriteOp[], done: string) => say.outcome(await many(steps), done),
    [many, say],
  )

  return useMemo(() => {
    const now = () => replica.edge.now()
    /** One value for each outcome; beside it what older devices read. */
    const decided = (
      proposal: ProposalRecord,
      state: 'accepted' | 'declined',
      word: string,
    ): readonly WriteOp[] => {
      const [by, at, answer] = [account.id, now(), word.trim()]
      const said = { by, at, ...(answer && { answer }) }
      return [
        memberOp(proposal.id, ['decided', state], said),
        ops.patch(budgetProposal, proposal.id, {
          state,
          decidedBy: by,
          decidedAt: at,
          ...(answer && { answer }),
        }),
      ]
    }
    const amountOf = (amount: Amount) => formatMoney(amount)
    return {
      /** Yes to a request: the line's agreed amount and the request, in one write. */
      agree: (line: LineRecord, proposal: ProposalRecord) =>
        write(
          [
            ...decided(proposal, 'accepted', ''),
            ops.patch(budgetLine, line.id, { approved: proposal.data.amount }),
          ],
          words.agreed(amountOf(proposal.data.amount), line.data.title),
        ),
      decline: (line: LineRecord, proposal: ProposalRecord, answer: string) =>
        write(
          decided(proposal, 'declined', answer),
          words.declined(amountOf(proposal.data.amount), line.data.title),
        ),
      /** A question back; the request stays open. */
      askBack: (line: LineRecord, proposal: ProposalRecord, answer: string) =>
        write(
          [ops.patch(budgetProposal, proposal.id, { answer: answer.trim() })],
          words.askedBack(line.data.title),
        ),
      takeBack: (line: LineRecord, proposal: ProposalRecord) =>
        write(
          [ops.patch(budgetProposal, proposal.id, { state: 'withdrawn' })],
          words.takenBack(amountOf(proposal.data.amount), line.data.title),
        ),
      ask: (line: LineRecord, amount: Amount, reason: string) =>
        write(
          [
            ops.create(budgetProposal, scope, newId(), {
              line: line.id,
              author: account.id,
              amount,
              ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
              askedAt: now(),
              state: 'open',
            }),
          ],
          words.asked(amountOf(amount), line.data.title),
        ),
      /** What is agreed, without a request. Undefined: nothing any more. */
      setAgreed: (line: LineRecord, amount: Amount | undefined) =>
        write(
          [ops.patch(budgetLine, line.id, { approved: amount })],
          amount
            ? words.agreed(amountOf(amount), line.data.title)
            : words.nothingAgreed(line.data.title),
        ),
      pay: (line: LineRecord, data: Pick<PaymentData, 'amount' | 'paidAt' | 'method' | 'note'>) =>
        write(
          [
            ops.create(payment, scope, newId(), {
              line: line.id,
              ...(line.data.vendor === undefined ? {} : { vendor: line.data.vendor }),
              ...data,
            }),
          ],
          words.paid(amountOf(data.amount), line.data.title),
        ),
      /** A payment is never changed: another one says that it does not hold. */
      reverse: (line: LineRecord | undefined, one: PaymentRecord, today: string) =>
        write(
          [
            ops.create(payment, scope, newId(), {
              line: one.data.line,
              ...(one.data.vendor === undefined ? {} : { vendor: one.data.vendor }),
              amount: one.data.amount,
              paidAt: today,
              reverses: one.id,
            }),
          ],
          words.reversed(amountOf(one.data.amount), line?.data.title),
        ),
      remove: (line: LineRecord) => write([ops.remove(line.id)], words.removed(line.data.title)),
    }
  }, [account.id, replica, scope, write, ops, newId, words])
}
