import * as z from 'zod/mini'
import { anyOf, roles, type WriteRule } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { instant, marks, minute, minutes, shortText, titleText } from './record/values.ts'

export const VENDOR_STAGES = [
  'booked',
  'confirmed',
  'enRoute',
  'arrived',
  'setUp',
  'ready',
  'working',
  'done',
  'left',
] as const

const ownRecord: WriteRule = (actor, { id }) =>
  (actor.role === 'vendor' || actor.role === 'photographer') && actor.vendor === id

/** A photographer who is one of the vendors reports for themselves; what is agreed is not theirs to edit. */
const ownProfile: WriteRule = (actor, change, context) =>
  actor.role === 'vendor' && ownRecord(actor, change, context)

/**
 * Somebody who did not come is replaced on the day itself, by whoever runs it: of the one they bring
 * in a coordinator keeps all that a planner does.
 */
const standsIn: WriteRule = (actor, { before, after }, context) => {
  const replaces = (before ?? after)['replaces']
  if (actor.role !== 'coordinator' || typeof replaces !== 'string') return false
  return before !== null || context.related(replaces, 'vendor') !== null
}
const keeps = anyOf(roles('planner'), standsIn)

const status = anyOf(roles('planner', 'coordinator'), ownRecord)

/** What the team may know of a supplier; how to reach them and what they cost are other records. */
export const vendor = declareType({
  name: 'vendor',
  scopes: ['wedding'],
  words: { one: 'vendor', many: 'vendors' },
  audience: ({ id }) => [
    'role:couple',
    'role:planner',
    'role:coordinator',
    'role:photographer',
    `vendor:${id}`,
  ],
  create: keeps,
  update: anyOf(keeps, ownProfile),
  delete: keeps,
  fields: {
    kind: field({ schema: shortText, merge: { kind: 'shortText' }, words: 'the kind' }),
    name: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the name' }),
    callTime: field({
      schema: z.exactOptional(minute),
      merge: { kind: 'protected', deciders: ['planner'] },
      write: keeps,
      words: 'the call time',
    }),
    endsAt: field({
      schema: z.exactOptional(minute),
      merge: { kind: 'protected', deciders: ['planner'] },
      write: keeps,
      words: 'the end of their time',
    }),
    leadMin: field({
      schema: z.exactOptional(minutes),
      merge: { kind: 'register' },
      words: 'the lead time',
    }),
    setupMin: field({
      schema: z.exactOptional(minutes),
      merge: { kind: 'register' },
      words: 'the time to set up',
    }),
    stage: field({
      schema: z.exactOptional(z.enum(VENDOR_STAGES)),
      merge: { kind: 'lattice', order: VENDOR_STAGES },
      write: status,
      words: 'how far they are',
    }),
    trouble: field({
      schema: z.exactOptional(marks),
      merge: { kind: 'sticky' },
      write: status,
      words: 'trouble',
    }),
    eta: field({
      schema: z.exactOptional(z.strictObject({ at: minute, claimedAt: instant })),
      merge: { kind: 'register', rank: [['vendor'], ['coordinator', 'planner']] },
      write: status,
      words: 'when they expect to arrive',
    }),
    /** Whose place they take; who was replaced follows from it. */
    replaces: field({
      schema: z.exactOptional(recordId),
      merge: { kind: 'immutable' },
      words: 'whom they stand in for',
    }),
    /** Of who does not come: the one who stands in, where several were brought in. */
    standIn: field({
      schema: z.exactOptional(recordId),
      merge: { kind: 'protected', deciders: ['planner', 'coordinator'] },
      write: roles('planner', 'coordinator'),
      words: 'who stands in for them',
    }),
  },
})
export type VendorData = DataOf<typeof vendor.fields>
