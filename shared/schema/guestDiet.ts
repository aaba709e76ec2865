import * as z from 'zod/mini'
import { anyOf, ownHousehold, roles, tagFromId, tagsFromSet } from './record/access.ts'
import { granted } from './record/grants.ts'
import { recordId } from './record/ids.ts'
import { companionOf } from './companionId.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { idSet, nameSet, shortText } from './record/values.ts'

const keepsDiets = anyOf(roles('couple', 'planner', 'coordinator'), granted('guests'))

/** What a guest eats: the kitchen reads it without their name or their answer. */
export const guestDiet = declareType({
  name: 'guestDiet',
  scopes: ['wedding'],
  words: { one: 'diet of a guest', many: 'diets of guests' },
  audience: ({ data }) => [
    'role:couple',
    'role:planner',
    'role:coordinator',
    'grant:guests',
    ...tagFromId('household', data['household']),
    ...tagsFromSet('vendor', data['kitchen']),
  ],
  idFrom: companionOf('guest', 'diet'),
  create: anyOf(keepsDiets, ownHousehold('household')),
  update: anyOf(keepsDiets, ownHousehold('household')),
  delete: anyOf(roles('couple', 'planner'), granted('guests')),
  fields: {
    guest: field({ schema: recordId, merge: { kind: 'immutable' }, words: 'the guest' }),
    household: field({
      schema: z.exactOptional(recordId),
      merge: { kind: 'register' },
      // The household writes it once, with its first answer; it cannot give the record away.
      write: anyOf(keepsDiets, ownHousehold('household')),
      words: 'the household',
    }),
    /** The vendors who cook. */
    kitchen: field({
      schema: z.exactOptional(idSet),
      merge: { kind: 'set' },
      write: keepsDiets,
      words: 'the kitchen that reads it',
    }),
    meal: field({
      schema: z.exactOptional(shortText),
      merge: { kind: 'register' },
      words: 'the meal',
    }),
    diet: field({
      schema: z.exactOptional(nameSet),
      merge: { kind: 'set', removalAsks: true },
      words: 'what they must not eat',
    }),
  },
})
export type GuestDietData = DataOf<typeof guestDiet.fields>
