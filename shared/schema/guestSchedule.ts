import * as z from 'zod/mini'
import { nobody, roles } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { planHash, revisionNumber } from './planRevision.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { calendarDate, instant, minute, prose, shortText, titleText } from './record/values.ts'
import { EVERY_WEDDING_ROLE } from './visibility.ts'

const immutable = { kind: 'immutable' } as const

const guestMoment = z.strictObject({
  day: recordId,
  date: calendarDate,
  start: minute,
  end: minute,
  title: titleText,
  place: z.exactOptional(z.string().check(z.maxLength(400))),
})

/** What everybody may read of a publication: family and friends read this instead of moments. */
export const guestSchedule = declareType({
  name: 'guestSchedule',
  scopes: ['wedding'],
  words: { one: 'schedule for guests', many: 'schedules for guests' },
  audience: () => EVERY_WEDDING_ROLE,
  create: roles('planner', 'coordinator'),
  update: nobody,
  delete: nobody,
  fields: {
    publication: field({ schema: recordId, merge: immutable, words: 'the publication' }),
    number: field({ schema: revisionNumber, merge: immutable, words: 'the number' }),
    note: field({
      schema: z.exactOptional(prose),
      merge: immutable,
      words: 'a word to the guests',
    }),
    publishedAt: field({ schema: instant, merge: immutable, words: 'when it was published' }),
    device: field({ schema: shortText, merge: immutable, words: 'the device' }),
    hash: field({ schema: planHash, merge: immutable, words: 'the checksum' }),
    moments: field({
      schema: z.record(recordId, guestMoment),
      merge: immutable,
      words: 'the moments',
    }),
  },
})
export type GuestScheduleData = DataOf<typeof guestSchedule.fields>
