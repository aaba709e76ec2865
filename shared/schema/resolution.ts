import * as z from 'zod/mini'
import { nobody, roles } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { stampText } from './record/stamp.ts'
import { declareType, field, type DataOf } from './record/type.ts'

const immutable = { kind: 'immutable' } as const

/**
 * A person's decision on a contest. It names the siblings it has seen; the server applies it as an
 * edit by its author that has seen those, with the author's rights on the contested field.
 */
export const resolution = declareType({
  name: 'resolution',
  scopes: ['wedding', 'studio'],
  words: { one: 'decision', many: 'decisions' },
  audience: ({ by }) => [
    'role:planner',
    'role:coordinator',
    'role:owner',
    'role:editor',
    `user:${by}`,
  ],
  create: roles('couple', 'planner', 'coordinator', 'photographer', 'owner', 'editor'),
  update: nobody,
  /** Taken back before it was sent it decides nothing; later the deletion changes nothing. */
  delete: roles('couple', 'planner', 'coordinator', 'photographer', 'owner', 'editor'),
  fields: {
    conflict: field({ schema: recordId, merge: immutable, words: 'the question' }),
    record: field({ schema: recordId, merge: immutable, words: 'the record' }),
    path: field({
      schema: z.string().check(z.maxLength(300)),
      merge: immutable,
      words: 'the field',
    }),
    choice: field({
      schema: z.enum(['sibling', 'both', 'custom']),
      merge: immutable,
      words: 'the choice',
    }),
    /** Absent: the field is removed, or for `_deleted` the record stays deleted. */
    value: field({ schema: z.exactOptional(z.json()), merge: immutable, words: 'the value' }),
    sees: field({ schema: z.array(stampText), merge: immutable, words: 'the values it has seen' }),
  },
})
export type ResolutionData = DataOf<typeof resolution.fields>
