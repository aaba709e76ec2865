import * as z from 'zod/mini'
import { roles } from './record/access.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { instant, prose, titleText } from './record/values.ts'

/**
 * A named moment of a wedding or studio ("Final plan, Friday"): the state right before the server took
 * this record in, so that it stands behind all that its author had done when they named it.
 */
export const savepoint = declareType({
  name: 'savepoint',
  scopes: ['wedding', 'studio'],
  words: { one: 'named moment', many: 'named moments' },
  audience: () => [
    'role:couple',
    'role:planner',
    'role:coordinator',
    'role:photographer',
    'role:owner',
    'role:editor',
    'role:viewer',
  ],
  create: roles('couple', 'planner', 'coordinator', 'owner', 'editor'),
  update: roles('couple', 'planner', 'coordinator', 'owner', 'editor'),
  delete: roles('couple', 'planner', 'coordinator', 'owner', 'editor'),
  fields: {
    name: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the name' }),
    /** When it was named, by the device. */
    namedAt: field({
      schema: instant,
      merge: { kind: 'immutable' },
      words: 'when it was named',
    }),
    note: field({ schema: z.exactOptional(prose), merge: { kind: 'prose' }, words: 'the note' }),
  },
})
export type SavepointData = DataOf<typeof savepoint.fields>
