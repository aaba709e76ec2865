import { budgetLine, type BudgetLineData } from '#shared/schema/budgetLine.ts'
import { budgetProposal, type BudgetProposalData } from '#shared/schema/budgetProposal.ts'
import { payment } from '#shared/schema/payment.ts'
import { mayRead, tagsOf, type Actor } from '#shared/schema/record/access.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'

/** What I may do about money, by the rules that the server judges by. */
export type MoneyRights = {
  /** False while it is being found out who I am here. */
  isKnown: boolean
  /** Lines and requests are shown to me. */
  sees: boolean
  /** I work for a vendor, and see what was paid to them. */
  vendor: string | undefined
  create: boolean
  change: (data: BudgetLineData, field: keyof BudgetLineData) => boolean
  remove: (data: BudgetLineData) => boolean
  /** Say yes to an amount. */
  agree: boolean
  ask: boolean
  answer: (data: BudgetProposalData) => boolean
  takeBack: (data: BudgetProposalData) => boolean
  pay: boolean
}

const PROBE: Json = { probe: true }
const context = { now: 0, locked: false, related: () => null }
// A declaration of known fields is one of fields.
const lines = budgetLine as unknown as TypeDeclaration
const proposals = budgetProposal as unknown as TypeDeclaration
const payments = payment as unknown as TypeDeclaration

const NOTHING = { id: '', scope: 'wedding:', type: 'budgetLine', data: {} } as const
const ANY_LINE = { ...NOTHING, at: '', by: '', _deleted: false } as const

export function moneyRights(actor: Actor | null | undefined): MoneyRights {
  const may = (
    of: TypeDeclaration,
    op: 'create' | 'update' | 'delete',
    before: JsonObject | null,
    after: JsonObject,
  ) => !!actor && refusedFields(of, actor, op, { id: '', before, after }, context).length === 0
  const sees = !!actor && mayRead(budgetLine.audience(ANY_LINE), tagsOf(actor))
  return {
    isKnown: actor !== undefined,
    sees,
    vendor: sees ? undefined : actor?.vendor,
    create: may(lines, 'create', null, {}),
    change: (data, field) => may(lines, 'update', data, { ...data, [field]: PROBE }),
    remove: (data) => may(lines, 'delete', data, data),
    agree: may(lines, 'update', {}, { approved: PROBE }),
    ask: may(proposals, 'create', null, { author: actor?.user ?? '', state: 'open' }),
    answer: (data) =>
      data.state === 'open' && may(proposals, 'update', data, { ...data, state: 'accepted' }),
    takeBack: (data) =>
      data.state === 'open' && may(proposals, 'update', data, { ...data, state: 'withdrawn' }),
    pay: may(payments, 'create', null, {}),
  }
}
