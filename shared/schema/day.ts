import * as z from 'zod/mini'
import { roles } from './record/access.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import {
  calendarDate,
  marks,
  minute,
  nameSet,
  prose,
  shortText,
  titleText,
} from './record/values.ts'
import { EVERY_WEDDING_ROLE } from './visibility.ts'

const sunTimes = z.strictObject({
  sunrise: z.exactOptional(minute),
  goldenHour: z.exactOptional(minute),
  sunset: z.exactOptional(minute),
})

const limit = z.strictObject({
  what: titleText,
  at: minute,
  severity: z.exactOptional(shortText),
  tell: z.exactOptional(nameSet),
})

const runsTheDay = roles('planner', 'coordinator')

export const day = declareType({
  name: 'day',
  scopes: ['wedding'],
  words: { one: 'day', many: 'days' },
  audience: () => EVERY_WEDDING_ROLE,
  create: roles('planner'),
  update: roles('couple', 'planner'),
  delete: roles('planner'),
  fields: {
    date: field({
      schema: calendarDate,
      merge: { kind: 'protected', deciders: ['couple', 'planner'] },
      words: 'the date of the day',
    }),
    title: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the title' }),
    sun: field({
      schema: z.exactOptional(sunTimes),
      merge: { kind: 'register' },
      words: 'the sun times',
    }),
    limits: field({
      schema: z.exactOptional(z.record(z.string().check(z.minLength(1), z.maxLength(60)), limit)),
      merge: {
        kind: 'mapByKey',
        members: {
          what: { kind: 'shortText' },
          // A limit that is kept too early hurts less than one that is missed.
          at: { kind: 'register', tie: 'earlier' },
          severity: { kind: 'register' },
          tell: { kind: 'set' },
        },
      },
      words: 'the limits',
    }),
    /** The day is on: what happens is told, not planned. */
    started: field({
      schema: z.exactOptional(marks),
      merge: { kind: 'sticky' },
      write: runsTheDay,
      words: 'whether the day has started',
    }),
    closed: field({
      schema: z.exactOptional(marks),
      merge: { kind: 'sticky' },
      write: runsTheDay,
      words: 'whether the day is over',
    }),
    notes: field({ schema: z.exactOptional(prose), merge: { kind: 'prose' }, words: 'the notes' }),
  },
})
export type DayData = DataOf<typeof day.fields>
