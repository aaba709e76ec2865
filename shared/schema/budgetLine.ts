import * as z from 'zod/mini'
import { roles } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { calendarDate, money, orderKey, prose, shortText, titleText } from './record/values.ts'
import { BUDGET_READERS } from './budgetReaders.ts'

const due = z.strictObject({ on: calendarDate, amount: money, what: z.exactOptional(shortText) })

const planners = roles('couple', 'planner')

/** One thing that costs money: what is planned, what the couple agreed to, when it falls due. */
export const budgetLine = declareType({
  name: 'budgetLine',
  scopes: ['wedding'],
  words: { one: 'budget line', many: 'budget lines' },
  audience: () => BUDGET_READERS,
  create: planners,
  update: planners,
  delete: planners,
  fields: {
    title: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the title' }),
    category: field({
      schema: z.exactOptional(shortText),
      merge: { kind: 'shortText' },
      words: 'the category',
    }),
    vendor: field({
      schema: z.exactOptional(recordId),
      merge: { kind: 'register' },
      words: 'the vendor',
    }),
    planned: field({
      schema: money,
      merge: { kind: 'protected', deciders: ['couple', 'planner'] },
      words: 'the planned amount',
    }),
    /** What the couple agreed to pay; absent: nothing yet. */
    approved: field({
      schema: z.exactOptional(money),
      merge: { kind: 'protected', deciders: ['couple'] },
      write: roles('couple'),
      words: 'the approved amount',
    }),
    dues: field({
      schema: z.exactOptional(z.record(recordId, due)),
      merge: {
        kind: 'mapByKey',
        members: {
          on: { kind: 'register', tie: 'earlier' },
          amount: { kind: 'register' },
          what: { kind: 'shortText' },
        },
      },
      words: 'when it falls due',
    }),
    order: field({ schema: orderKey, merge: { kind: 'order' }, words: 'the order' }),
    notes: field({ schema: z.exactOptional(prose), merge: { kind: 'prose' }, words: 'the notes' }),
  },
})
export type BudgetLineData = DataOf<typeof budgetLine.fields>
