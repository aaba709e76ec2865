import * as z from 'zod/mini'
import { roles, type Tag } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { companionOf } from './companionId.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { shortText } from './record/values.ts'

/** A decision handed to somebody: one record a question (its id follows from the conflict's). */
export const handover = declareType({
  name: 'handover',
  scopes: ['wedding', 'studio'],
  words: { one: 'handed-over decision', many: 'handed-over decisions' },
  audience: ({ by, data }): Tag[] => [
    'role:planner',
    'role:coordinator',
    'role:owner',
    'role:editor',
    `user:${by}`,
    ...(typeof data['to'] === 'string' ? [`user:${data['to']}` as const] : []),
  ],
  idFrom: companionOf('conflict', 'handover'),
  create: roles('couple', 'planner', 'coordinator', 'photographer', 'owner', 'editor'),
  update: roles('couple', 'planner', 'coordinator', 'photographer', 'owner', 'editor'),
  delete: roles('couple', 'planner', 'coordinator', 'photographer', 'owner', 'editor'),
  fields: {
    conflict: field({ schema: recordId, merge: { kind: 'immutable' }, words: 'the question' }),
    /** Account of the one who is asked. */
    to: field({
      schema: z.string().check(z.minLength(1), z.maxLength(80)),
      merge: { kind: 'register' },
      words: 'who is asked',
    }),
    note: field({
      schema: z.exactOptional(shortText),
      merge: { kind: 'shortText' },
      words: 'the word with it',
    }),
  },
})
export type HandoverData = DataOf<typeof handover.fields>
