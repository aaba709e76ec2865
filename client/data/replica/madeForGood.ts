import { budgetProposal } from '#shared/schema/budgetProposal.ts'
import { changeRequest } from '#shared/schema/changeRequest.ts'
import { payment } from '#shared/schema/payment.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { createOp, type WriteOp } from './writeOp.ts'

/**
 * The way back from making a record that nobody may delete: what was asked is taken back while nobody
 * has answered, and money that did not change hands is reversed. Null: it is deleted like any other.
 */
export function takenBackAs({ id, scope, type, data }: RecordEnvelope, newId: () => string) {
  if (type === changeRequest.name || type === budgetProposal.name) return withdrawal(id)
  const paid = type === payment.name ? payment.data.safeParse(data) : null
  if (!paid?.success) return null
  const { line, vendor, amount, paidAt } = paid.data
  return createOp(payment, scope, newId(), {
    line,
    ...(vendor !== undefined && { vendor }),
    amount,
    paidAt,
    reverses: id,
  })
}

function withdrawal(id: string): WriteOp {
  return {
    op: 'patch',
    id,
    ifFits: true,
    change: (data) => (data['state'] === 'open' ? { ...data, state: 'withdrawn' } : data),
  }
}
