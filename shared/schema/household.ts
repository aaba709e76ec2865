import * as z from 'zod/mini'
import { roles } from './record/access.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { shortText, titleText } from './record/values.ts'

/** People who are invited together; its id is also what its members may see by. */
export const household = declareType({
  name: 'household',
  scopes: ['wedding'],
  words: { one: 'household', many: 'households' },
  audience: ({ id }) => ['role:couple', 'role:planner', 'role:coordinator', `household:${id}`],
  create: roles('couple', 'planner'),
  update: roles('couple', 'planner'),
  delete: roles('couple', 'planner'),
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
