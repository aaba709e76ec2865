import * as z from 'zod/mini'
import {
  answersForAll,
  nobody,
  onceCreated,
  roles,
  type Tag,
  type WriteRule,
} from './record/access.ts'
import { userId } from './record/ids.ts'
import { memberTags, readersMembers, readersRoles, roleTags } from './readers.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { instant } from './record/values.ts'

const immutable = { kind: 'immutable' } as const
const runsTheDay = roles('planner', 'coordinator')

/** Its author, sent by those who run the day; asked for by the couple; to the photo team by one of it. */
const sends: WriteRule = (actor, change, context) => {
  const { after } = change
  if (after['author'] !== actor.user) return false
  if (after['state'] === 'asked')
    return actor.role === 'couple' || runsTheDay(actor, change, context)
  if (runsTheDay(actor, change, context)) return true
  const named = [...roleTags(after['roles']), ...memberTags(after['members'])]
  return (
    actor.role === 'photographer' &&
    named.length > 0 &&
    named.every((t) => t === 'role:photographer')
  )
}

/** What was said cannot be unsaid: a correction is an announcement of its own that says so. */
const whileUnsaid: WriteRule = (actor, change, context) =>
  (change.base ?? change.before)?.['state'] !== 'sent' && runsTheDay(actor, change, context)

/** A word to many at once. Once sent it stays as it is. */
export const broadcast = declareType({
  name: 'broadcast',
  scopes: ['wedding'],
  words: { one: 'announcement', many: 'announcements' },
  audience: ({ data }): Tag[] => [
    'role:planner',
    'role:coordinator',
    ...(typeof data['author'] === 'string' ? [`user:${data['author']}` as const] : []),
    ...(data['state'] === 'sent'
      ? [...roleTags(data['roles']), ...memberTags(data['members'])]
      : []),
  ],
  create: sends,
  update: runsTheDay,
  delete: nobody,
  erase: answersForAll,
  fields: {
    author: field({ schema: userId, merge: immutable, words: 'who says it' }),
    /** Where one declines and another sends, it was heard: `sent` counts. */
    state: field({
      schema: z.enum(['asked', 'sent', 'declined']),
      merge: {
        kind: 'lattice',
        order: ['asked', 'declined', 'sent'],
      },
      write: onceCreated(whileUnsaid),
      words: 'whether it is sent',
    }),
    roles: readersRoles('the roles who are told'),
    members: readersMembers('the people who are told'),
    text: field({
      schema: z.string().check(z.minLength(1), z.maxLength(1_000)),
      merge: immutable,
      words: 'the words',
    }),
    urgency: field({
      schema: z.enum(['info', 'change', 'urgent']),
      merge: immutable,
      words: 'how urgent it is',
    }),
    saidAt: field({ schema: instant, merge: immutable, words: 'when it was said' }),
    expiresAt: field({
      schema: z.exactOptional(instant),
      merge: immutable,
      words: 'until when it counts',
    }),
  },
})
export type BroadcastData = DataOf<typeof broadcast.fields>
