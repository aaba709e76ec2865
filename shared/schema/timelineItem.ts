import * as z from 'zod/mini'
import { anyOf, roles, untilLocked, type Change, type WriteRule } from './record/access.ts'
import type { MergePolicy } from './record/field.ts'
import { recordId, userId } from './record/ids.ts'
import { LOGISTICS } from './record/ranks.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { minute, minutes, nameSet, orderKey, prose, shortText, titleText } from './record/values.ts'
import { visibility, visibilityTags } from './visibility.ts'

/**
 * Start of a moment, one value: half of a mode change would be nonsense.
 * `at`: at this minute · `after`: when what it depends on is over · `sun`: relative to the sun.
 */
export const timing = z.strictObject({
  mode: z.enum(['at', 'after', 'sun']),
  at: z.exactOptional(minute),
  sunRef: z.exactOptional(z.enum(['sunrise', 'goldenHour', 'sunset'])),
  offsetMin: z.exactOptional(z.int().check(z.minimum(-720), z.maximum(720))),
})
export type Timing = z.output<typeof timing>

/** `lagMin` minutes after the end (FS) or the start (SS) of the item it is keyed by. */
export const dependency = z.strictObject({
  type: z.enum(['FS', 'SS']),
  lagMin: z.int().check(z.minimum(-1440), z.maximum(1440)),
})

const isPhoto = ({ before, after }: Change) =>
  after['category'] === 'photo' && (before === null || before['category'] === 'photo')
const isPinned = ({ before, after }: Change) => after['pin'] === true || before?.['pin'] === true
const onOwnItem: WriteRule = (actor, { before }) => {
  const responsible = before?.['responsible']
  return (
    actor.role === 'vendor' &&
    actor.vendor !== undefined &&
    typeof responsible === 'object' &&
    responsible !== null &&
    actor.vendor in responsible
  )
}
const photoTeam: WriteRule = (actor, change) => actor.role === 'photographer' && isPhoto(change)

const runsTheDay = roles('planner', 'coordinator')
const details = anyOf(runsTheDay, photoTeam, untilLocked('couple'))
const times: WriteRule = anyOf(runsTheDay, (actor, change, context) =>
  isPinned(change) ? false : photoTeam(actor, change, context),
)

/** Who may create a moment says who sees it; later that is for those who run the day. */
const audience: WriteRule = anyOf(
  runsTheDay,
  (actor, change, context) => change.before === null && photoTeam(actor, change, context),
)

const byRank: MergePolicy = { kind: 'register', rank: LOGISTICS }
const longer: MergePolicy = { kind: 'register', rank: LOGISTICS, tie: 'longer' }

/** A moment of the run sheet. Its end and its projected times are derived, never stored. */
export const timelineItem = declareType({
  name: 'timelineItem',
  scopes: ['wedding'],
  words: { one: 'moment', many: 'moments' },
  audience: ({ data }) => visibilityTags(data['visibility'], data['author']),
  create: (actor, change, context) =>
    (change.after['author'] === undefined || change.after['author'] === actor.user) &&
    anyOf(runsTheDay, photoTeam)(actor, change, context),
  update: details,
  delete: runsTheDay,
  invariant: (data) => {
    const { durationMin, minDurationMin } = data
    return typeof durationMin === 'number' &&
      typeof minDurationMin === 'number' &&
      minDurationMin > durationMin
      ? 'the shortest length is longer than the planned one'
      : null
  },
  fields: {
    author: field({
      schema: z.exactOptional(userId),
      merge: { kind: 'immutable' },
      words: 'the author',
    }),
    day: field({ schema: recordId, merge: { kind: 'register' }, write: times, words: 'the day' }),
    lane: field({ schema: recordId, merge: { kind: 'register' }, words: 'the lane' }),
    order: field({ schema: orderKey, merge: { kind: 'order' }, write: times, words: 'the order' }),
    title: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the title' }),
    category: field({
      schema: z.exactOptional(shortText),
      merge: { kind: 'shortText' },
      words: 'the category',
    }),
    place: field({
      schema: z.exactOptional(z.string().check(z.maxLength(60))),
      merge: { kind: 'register' },
      words: 'the place',
    }),
    location: field({
      schema: z.exactOptional(z.string().check(z.maxLength(200))),
      merge: { kind: 'shortText' },
      words: 'the location',
    }),
    notes: field({
      schema: z.exactOptional(prose),
      merge: { kind: 'prose' },
      write: anyOf(details, onOwnItem),
      words: 'the notes',
    }),
    timing: field({
      schema: timing,
      merge: {
        kind: 'whenTrue',
        field: 'pin',
        then: { kind: 'protected', deciders: ['planner', 'coordinator'] },
        otherwise: byRank,
      },
      write: times,
      words: 'the time',
    }),
    deps: field({
      schema: z.exactOptional(z.record(recordId, dependency)),
      merge: {
        kind: 'mapByKey',
        members: { type: { kind: 'register' }, lagMin: { kind: 'register' } },
      },
      write: times,
      words: 'what it waits for',
    }),
    durationMin: field({ schema: minutes, merge: longer, write: times, words: 'the length' }),
    minDurationMin: field({
      schema: z.exactOptional(minutes),
      merge: longer,
      write: times,
      words: 'the shortest length',
    }),
    elastic: field({
      schema: z.exactOptional(z.boolean()),
      merge: byRank,
      write: runsTheDay,
      words: 'whether it may shrink',
    }),
    mayStartEarly: field({
      schema: z.exactOptional(z.boolean()),
      merge: byRank,
      write: runsTheDay,
      words: 'whether it may start early',
    }),
    keepPriority: field({
      schema: z.exactOptional(z.int().check(z.minimum(1), z.maximum(9))),
      merge: byRank,
      write: runsTheDay,
      words: 'how much it is to be kept',
    }),
    pin: field({
      schema: z.exactOptional(z.boolean()),
      merge: byRank,
      write: runsTheDay,
      words: 'whether the time is fixed',
    }),
    key: field({
      schema: z.exactOptional(z.boolean()),
      merge: byRank,
      write: runsTheDay,
      words: 'whether it is a key moment',
    }),
    latestStart: field({
      schema: z.exactOptional(minute),
      merge: byRank,
      write: runsTheDay,
      words: 'the latest start',
    }),
    latestEnd: field({
      schema: z.exactOptional(minute),
      merge: byRank,
      write: runsTheDay,
      words: 'the latest end',
    }),
    responsible: field({
      schema: z.exactOptional(nameSet),
      merge: { kind: 'set' },
      words: 'who is responsible',
    }),
    people: field({
      schema: z.exactOptional(nameSet),
      merge: { kind: 'set' },
      words: 'the people in it',
    }),
    needs: field({
      schema: z.exactOptional(nameSet),
      merge: { kind: 'set' },
      words: 'what it needs',
    }),
    visibility: field({
      schema: visibility,
      merge: { kind: 'register', rank: LOGISTICS, tie: 'narrower' },
      write: audience,
      words: 'who sees it',
    }),
  },
})
export type TimelineItemData = DataOf<typeof timelineItem.fields>
