import * as z from 'zod/mini'
import { anyOf, ownHousehold, roles, tagFromId } from './record/access.ts'
import { granted } from './record/grants.ts'
import { recordId } from './record/ids.ts'
import { OWN_ANSWER } from './record/ranks.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { headcount, marks, shortText, titleText } from './record/values.ts'

export const RSVPS = ['waiting', 'yes', 'no', 'maybe'] as const

/** A table and, where seats are numbered, the seat: one value, half of a move would be nonsense. */
const seat = z.strictObject({
  table: recordId,
  seat: z.exactOptional(z.int().check(z.minimum(1), z.maximum(500))),
})
export type Seat = z.output<typeof seat>

const keepsGuests = anyOf(roles('couple', 'planner'), granted('guests'))

/** Somebody who is invited. What they eat has other readers, and is a record of its own. */
export const guest = declareType({
  name: 'guest',
  scopes: ['wedding'],
  words: { one: 'guest', many: 'guests' },
  audience: ({ data }) => [
    'role:couple',
    'role:planner',
    'role:coordinator',
    'grant:guests',
    'grant:seating',
    ...tagFromId('household', data['household']),
  ],
  create: keepsGuests,
  update: keepsGuests,
  delete: keepsGuests,
  fields: {
    name: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the name' }),
    household: field({
      schema: z.exactOptional(recordId),
      merge: { kind: 'register' },
      words: 'the household',
    }),
    side: field({
      schema: z.exactOptional(shortText),
      merge: { kind: 'shortText' },
      words: 'the side of the family',
    }),
    rsvp: field({
      schema: z.enum(RSVPS),
      merge: { kind: 'register', rank: OWN_ANSWER },
      write: anyOf(keepsGuests, ownHousehold('household')),
      words: 'the answer to the invitation',
    }),
    /** How many come under this name, themselves included; absent: one. */
    party: field({
      schema: z.exactOptional(headcount),
      merge: { kind: 'register' },
      words: 'how many they are',
    }),
    seat: field({
      schema: z.exactOptional(seat),
      merge: { kind: 'register' },
      write: anyOf(keepsGuests, roles('coordinator'), granted('seating')),
      words: 'the seat',
    }),
    checkIns: field({
      schema: z.exactOptional(marks),
      merge: { kind: 'sticky' },
      write: anyOf(keepsGuests, roles('coordinator')),
      words: 'whether they have arrived',
    }),
  },
})
export type GuestData = DataOf<typeof guest.fields>
