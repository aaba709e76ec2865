import * as z from 'zod/mini'
import { answersForAll, nobody, roles, tagFromId } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { calendarDate, money, shortText } from './record/values.ts'
import { BUDGET_READERS } from './budgetReaders.ts'

const immutable = { kind: 'immutable' } as const

/** Money that changed hands. Never edited: a mistake is reversed by a payment that names it. */
export const payment = declareType({
  name: 'payment',
  scopes: ['wedding'],
  words: { one: 'payment', many: 'payments' },
  audience: ({ data }) => [...BUDGET_READERS, ...tagFromId('vendor', data['vendor'])],
  create: roles('couple', 'planner'),
  update: nobody,
  delete: nobody,
  erase: answersForAll,
  fields: {
    line: field({ schema: recordId, merge: immutable, words: 'the budget line' }),
    /** Who was paid, and may see it. */
    vendor: field({ schema: z.exactOptional(recordId), merge: immutable, words: 'the vendor' }),
    amount: field({ schema: money, merge: immutable, words: 'the amount' }),
    paidAt: field({ schema: calendarDate, merge: immutable, words: 'the date it was paid' }),
    method: field({
      schema: z.exactOptional(shortText),
      merge: immutable,
      words: 'how it was paid',
    }),
    note: field({ schema: z.exactOptional(shortText), merge: immutable, words: 'the note' }),
    reverses: field({
      schema: z.exactOptional(recordId),
      merge: immutable,
      words: 'the payment it reverses',
    }),
  },
})
export type PaymentData = DataOf<typeof payment.fields>
