import * as z from 'zod/mini'
import { roles } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { instant, minute, shortText } from './record/values.ts'

/** What a notice can be about; `emergency` always gets through. */
export const NOTICE_KINDS = ['synced', 'decision', 'moved', 'reminder', 'talk'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

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
    /** Decisions put off, by the conflict's id, and until when. */
    later: field({
      schema: z.exactOptional(z.record(recordId, z.strictObject({ until: instant }))),
      merge: { kind: 'mapByKey', members: { until: { kind: 'register' } } },
      words: 'decisions put off',
    }),
    /** Offers of a rule that were declined, by what they were about. */
    declined: field({
      schema: z.exactOptional(z.record(shortText, z.literal(true))),
      merge: { kind: 'set' },
      words: 'offers declined',
    }),
    /** Kinds of notices this person does not want on a locked screen; an emergency cannot be among them. */
    muted: field({
      schema: z.exactOptional(z.partialRecord(z.enum(NOTICE_KINDS), z.literal(true))),
      merge: { kind: 'set' },
      words: 'notices not wanted',
    }),
    /** No notice between these, by this person's own clock, but for an emergency; minutes of a day. */
    quiet: field({
      schema: z.exactOptional(z.strictObject({ from: minute, to: minute, zone: shortText })),
      merge: { kind: 'register' },
      words: 'quiet hours',
    }),
  },
})
export type PreferenceData = DataOf<typeof preference.fields>
