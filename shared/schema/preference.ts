import * as z from 'zod/mini'
import { roles } from './record/access.ts'
import { declareType, field, type DataOf } from './record/type.ts'

/** How one person likes to work, on all their devices. One per account; its id is the account's. */
export const preference = declareType({
  name: 'preference',
  scopes: ['user'],
  words: { one: 'preferences', many: 'preferences' },
  audience: () => ['role:self'],
  create: roles('self'),
  update: roles('self'),
  delete: roles('self'),
  fields: {
    hand: field({
      schema: z.exactOptional(z.enum(['left', 'right'])),
      merge: { kind: 'register' },
      words: 'the hand that holds the phone',
    }),
    gloves: field({
      schema: z.exactOptional(z.boolean()),
      merge: { kind: 'register' },
      words: 'larger targets',
    }),
    shortcuts: field({
      schema: z.exactOptional(z.boolean()),
      merge: { kind: 'register' },
      words: 'single-key shortcuts',
    }),
  },
})
export type PreferenceData = DataOf<typeof preference.fields>
