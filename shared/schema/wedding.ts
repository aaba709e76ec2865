import * as z from 'zod/mini'
import { choiceKey, ladder, mergeRule, strategyChoice } from './mergeChoices.ts'
import { nobody, roles } from './record/access.ts'
import { recordId, userId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import {
  calendarDate,
  instant,
  minutes,
  nameSet,
  prose,
  shortText,
  titleText,
} from './record/values.ts'
import { EVERY_WEDDING_ROLE } from './visibility.ts'

export const WEDDING_STATUSES = ['draft', 'locked', 'live', 'closed'] as const

const place = z.strictObject({
  label: titleText,
  address: z.exactOptional(z.string().check(z.maxLength(400))),
  coords: z.exactOptional(z.strictObject({ lat: z.number(), lon: z.number() })),
  note: z.exactOptional(prose),
})

const runsTheDay = roles('planner', 'coordinator')

/** One per scope; its id is the scope's uuid. */
export const wedding = declareType({
  name: 'wedding',
  scopes: ['wedding'],
  words: { one: 'wedding', many: 'weddings' },
  audience: () => EVERY_WEDDING_ROLE,
  create: roles('planner'),
  update: roles('couple', 'planner'),
  delete: nobody,
  fields: {
    title: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the title' }),
    couple: field({
      schema: nameSet,
      merge: { kind: 'set' },
      words: 'the couple',
    }),
    date: field({
      schema: calendarDate,
      merge: { kind: 'protected', deciders: ['couple', 'planner'] },
      write: roles('couple', 'planner'),
      words: 'the date',
    }),
    zone: field({
      schema: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_+\-/]{0,59}$/)),
      merge: { kind: 'register' },
      words: 'the time zone',
    }),
    places: field({
      schema: z.record(z.string().check(z.minLength(1), z.maxLength(60)), place),
      merge: {
        kind: 'mapByKey',
        members: {
          label: { kind: 'shortText' },
          address: { kind: 'register' },
          coords: { kind: 'register' },
          note: { kind: 'prose' },
        },
      },
      words: 'the places',
    }),
    culture: field({
      schema: z.exactOptional(shortText),
      merge: { kind: 'shortText' },
      words: 'the kind of ceremony',
    }),
    guestCountFinal: field({
      schema: z.exactOptional(z.int().check(z.minimum(0), z.maximum(100_000))),
      merge: { kind: 'protected', deciders: ['couple', 'planner'] },
      write: roles('couple', 'planner'),
      words: 'the final guest count',
    }),
    status: field({
      schema: z.enum(WEDDING_STATUSES),
      merge: { kind: 'lattice', order: WEDDING_STATUSES },
      write: roles('planner'),
      words: 'the status',
    }),
    lockAt: field({
      schema: z.exactOptional(instant),
      merge: { kind: 'register' },
      write: roles('planner'),
      words: 'the moment the plan is locked',
    }),
    /** Account of the one who decides on the day. */
    dayLead: field({
      schema: z.exactOptional(userId),
      merge: { kind: 'register' },
      write: roles('couple', 'planner', 'coordinator'),
      words: 'who decides on the day',
    }),
    /** ISO 4217; what money is counted in where nothing else is said. */
    currency: field({
      schema: z.exactOptional(z.string().check(z.regex(/^[A-Z]{3}$/))),
      merge: { kind: 'register' },
      write: roles('couple', 'planner'),
      words: 'the currency',
    }),
    /** People are told of a move of their own moment by at least so many minutes; absent: 5. */
    alertMin: field({
      schema: z.exactOptional(minutes),
      merge: { kind: 'register' },
      write: runsTheDay,
      words: 'from how many minutes on people are told',
    }),
    /** The same for fixed moments; absent: 1. */
    pinAlertMin: field({
      schema: z.exactOptional(minutes),
      merge: { kind: 'register' },
      write: runsTheDay,
      words: 'from how many minutes on people are told of a fixed moment',
    }),
    /** Cuts up to so many minutes in all are taken without asking; absent: 0. */
    autoCompressMin: field({
      schema: z.exactOptional(minutes),
      merge: { kind: 'register' },
      write: runsTheDay,
      words: 'how many minutes may be cut without asking',
    }),
    notes: field({ schema: z.exactOptional(prose), merge: { kind: 'prose' }, words: 'the notes' }),
    /** By field group: how two values become one in this wedding. */
    strategies: field({
      schema: z.exactOptional(z.record(choiceKey, strategyChoice)),
      merge: {
        kind: 'mapByKey',
        members: { use: { kind: 'register' }, ladder: { kind: 'register' } },
      },
      write: roles('couple', 'planner'),
      words: 'how edits are merged',
    }),
    /** Who goes first where a group has no ladder of its own. */
    hierarchy: field({
      schema: z.exactOptional(ladder),
      merge: { kind: 'register' },
      write: roles('couple', 'planner'),
      words: 'whose word goes first',
    }),
    /** Learned answers that people accepted, by id. */
    rules: field({
      schema: z.exactOptional(z.record(choiceKey, mergeRule)),
      merge: { kind: 'mapByKey', members: { off: { kind: 'register' } } },
      write: roles('couple', 'planner', 'coordinator'),
      words: 'the rules that were learned',
    }),
    /** Questions found in the records (two fixed times at once for one person) that are fine as they are. */
    fine: field({
      schema: z.exactOptional(z.record(recordId, z.literal(true))),
      merge: { kind: 'set' },
      write: roles('couple', 'planner', 'coordinator'),
      words: 'what was said to be fine',
    }),
  },
})
export type WeddingData = DataOf<typeof wedding.fields>
