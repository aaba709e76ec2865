import * as z from 'zod/mini'
import { nobody, roles } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { instant, minute, prose, shortText, titleText } from './record/values.ts'
import { visibility, visibilityTags } from './visibility.ts'

const immutable = { kind: 'immutable' } as const

/** Of r7, r7 again on another device without signal makes r7a and r7b: the letter is derived. */
export const revisionNumber = z.int().check(z.minimum(1), z.maximum(10_000))

/** The spoken checksum of a plan: "kilo two" on the radio. Four letters or digits. */
export const planHash = z.string().check(z.regex(/^[A-Z2-7]{4}$/))

/**
 * The times that people were told, for the moments of one visibility: whoever may not see a moment
 * must not find its id here either. All parts of one publication have the same `publication`; what
 * guests may see is a `guestSchedule`.
 */
export const planRevision = declareType({
  name: 'planRevision',
  scopes: ['wedding'],
  words: { one: 'published plan', many: 'published plans' },
  audience: ({ data }) => visibilityTags(data['visibility'], undefined),
  create: roles('planner', 'coordinator'),
  update: nobody,
  delete: nobody,
  fields: {
    publication: field({ schema: recordId, merge: immutable, words: 'the publication' }),
    number: field({ schema: revisionNumber, merge: immutable, words: 'the number' }),
    visibility: field({ schema: visibility, merge: immutable, words: 'who sees it' }),
    note: field({ schema: z.exactOptional(prose), merge: immutable, words: 'what changed' }),
    publishedAt: field({ schema: instant, merge: immutable, words: 'when it was published' }),
    device: field({ schema: shortText, merge: immutable, words: 'the device' }),
    /** Over all moments of the publication that this part's readers may see. */
    hash: field({ schema: planHash, merge: immutable, words: 'the checksum' }),
    times: field({
      schema: z.record(
        recordId,
        z.strictObject({ day: recordId, start: minute, end: minute, title: titleText }),
      ),
      merge: immutable,
      words: 'the times',
    }),
  },
})
export type PlanRevisionData = DataOf<typeof planRevision.fields>
