import * as z from 'zod/mini'
import { choiceKey, strategy } from './mergeChoices.ts'
import { nobody } from './record/access.ts'
import type { Tag } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { stampText } from './record/stamp.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { instant, shortText } from './record/values.ts'

const serverOwned = { kind: 'serverOwned' } as const

/** One of the values that were given; absent `value`: the field was removed, or the record deleted. */
export const sibling = z.strictObject({
  value: z.exactOptional(z.json()),
  at: stampText,
  by: z.string(),
  role: shortText,
  device: shortText,
  receivedAt: instant,
})
export type Sibling = z.output<typeof sibling>

/**
 * auto: settled by policy, kept to look at · open: a person decides · review: merged, worth a look ·
 * resolved: decided by a person or overwritten by one who had seen all values.
 */
const CONFLICT_STATUSES = ['auto', 'open', 'review', 'resolved'] as const
const CONFLICT_REASONS = [
  'overlap',
  'protected',
  'deleteVsEdit',
  'invariant',
  'fork',
  'cap',
  'removal',
  'unsafeText',
  'late',
] as const

const tag = z.custom<Tag>(
  (value) =>
    typeof value === 'string' && /^(role|user|vendor|household|grant):.{1,80}$/.test(value),
)

/** One contest over one field of one record; at most one is open or automatic per (record, path). */
export const conflict = declareType({
  name: 'conflict',
  scopes: ['wedding', 'studio'],
  words: { one: 'decision', many: 'decisions' },
  audience: ({ data }) => z.array(tag).safeParse(data['readers']).data ?? [],
  create: nobody,
  update: nobody,
  delete: nobody,
  fields: {
    record: field({ schema: recordId, merge: serverOwned, words: 'the record' }),
    recordType: field({ schema: shortText, merge: serverOwned, words: 'its kind' }),
    /** Top-level field, `_deleted`, or `field/key/member` inside a map. */
    path: field({
      schema: z.string().check(z.maxLength(300)),
      merge: serverOwned,
      words: 'the field',
    }),
    kind: field({ schema: shortText, merge: serverOwned, words: 'the merge rule' }),
    /** What held when the contest opened; absent if the field was. */
    agreed: field({
      schema: z.strictObject({ value: z.exactOptional(z.json()) }),
      merge: serverOwned,
      words: 'what was agreed',
    }),
    siblings: field({ schema: z.array(sibling), merge: serverOwned, words: 'the values given' }),
    /** The value that counts meanwhile: the agreed one, a merged one, or that of the sibling named. */
    inForce: field({
      schema: z.union([
        z.literal('agreed'),
        z.literal('merged'),
        z.strictObject({ at: stampText }),
      ]),
      merge: serverOwned,
      words: 'what counts',
    }),
    reason: field({ schema: z.enum(CONFLICT_REASONS), merge: serverOwned, words: 'the reason' }),
    status: field({ schema: z.enum(CONFLICT_STATUSES), merge: serverOwned, words: 'the status' }),
    deciders: field({ schema: z.array(shortText), merge: serverOwned, words: 'who decides' }),
    /** What decided, where it was not the declared policy: a chosen strategy, or a rule by its id. */
    decidedBy: field({
      schema: z.exactOptional(
        z.strictObject({ strategy: z.exactOptional(strategy), rule: z.exactOptional(choiceKey) }),
      ),
      merge: serverOwned,
      words: 'what decided',
    }),
    readers: field({ schema: z.array(tag), merge: serverOwned, words: 'who sees it' }),
    resolution: field({
      schema: z.exactOptional(
        z.strictObject({
          choice: z.enum(['sibling', 'both', 'custom', 'laterEdit']),
          value: z.exactOptional(z.json()),
          by: z.string(),
          at: stampText,
        }),
      ),
      merge: serverOwned,
      words: 'the decision',
    }),
  },
})
export type ConflictData = DataOf<typeof conflict.fields>
