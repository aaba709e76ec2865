import * as z from 'zod/mini'
import { anyOf, roles } from './record/access.ts'
import { granted } from './record/grants.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { shortText, titleText } from './record/values.ts'

const keepsGuests = anyOf(roles('couple', 'planner'), granted('guests'))

/** People who are invited together; its id is also what its members may see by. */
export const household = declareType({
  name: 'household',
  scopes: ['wedding'],
  words: { one: 'household', many: 'households' },
  audience: ({ id }) => [
    'role:couple',
    'role:planner',
    'role:coordinator',
    'grant:guests',
    'grant:seating',
    `household:${id}`,
  ],
  create: keepsGuests,
  update: keepsGuests,
  delete: keepsGuests,
  fields: {
    name: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the name' }),
    side: field({
      schema: z.exactOptional(shortText),
      merge: { kind: 'shortText' },
      words: 'the side of the family',
    }),
  },
})
export type HouseholdData = DataOf<typeof household.fields>
