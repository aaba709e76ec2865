import * as z from 'zod/mini'
import { roles, tagFromId } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { headcount, marks, minute, nameSet, shortText, titleText } from './record/values.ts'

/** What the order of the photographs hangs on; on the day whoever runs it often hears of it first. */
const orders = roles('couple', 'planner', 'coordinator', 'photographer')

/** Somebody who matters to the day: the couple, their families, their party, the celebrant. */
export const person = declareType({
  name: 'person',
  scopes: ['wedding'],
  words: { one: 'person', many: 'people' },
  audience: ({ data }) => [
    'role:couple',
    'role:planner',
    'role:coordinator',
    'role:photographer',
    'grant:shots',
    ...tagFromId('household', data['household']),
  ],
  create: roles('couple', 'planner'),
  update: roles('couple', 'planner'),
  delete: roles('couple', 'planner'),
  fields: {
    name: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the name' }),
    /** How the name sounds, for whoever has to call it. */
    say: field({
      schema: z.exactOptional(shortText),
      merge: { kind: 'shortText' },
      words: 'how the name is said',
    }),
    relation: field({
      schema: z.exactOptional(shortText),
      merge: { kind: 'shortText' },
      words: 'the relation',
    }),
    side: field({
      schema: z.exactOptional(shortText),
      merge: { kind: 'shortText' },
      words: 'the side of the family',
    }),
    household: field({
      schema: z.exactOptional(recordId),
      merge: { kind: 'register' },
      words: 'the household',
    }),
    /** A group that is called as one ("five cousins"); absent: one person. */
    count: field({
      schema: z.exactOptional(headcount),
      merge: { kind: 'register' },
      words: 'how many they are',
    }),
    mobility: field({
      schema: z.exactOptional(shortText),
      merge: { kind: 'shortText' },
      words: 'what they need to get about',
    }),
    /** Has to go before the others do ("leaves at 16:00"). */
    leavesAt: field({
      schema: z.exactOptional(minute),
      merge: { kind: 'register' },
      write: orders,
      words: 'when they have to leave',
    }),
    /** Too small to be kept waiting. */
    smallChild: field({
      schema: z.exactOptional(z.boolean()),
      merge: { kind: 'register' },
      write: orders,
      words: 'whether they are a small child',
    }),
    diet: field({
      schema: z.exactOptional(nameSet),
      merge: { kind: 'set', removalAsks: true },
      words: 'what they must not eat',
    }),
    here: field({
      schema: z.exactOptional(marks),
      merge: { kind: 'sticky' },
      write: roles('planner', 'coordinator', 'photographer'),
      words: 'whether they are here',
    }),
  },
})
export type PersonData = DataOf<typeof person.fields>
