import * as z from 'zod/mini'
import { answersForAll, anyOf, nobody, type Actor, type WriteRule } from './record/access.ts'
import type { JsonObject } from './record/canonical.ts'
import { recordId, userId } from './record/ids.ts'
import {
  isReader,
  memberSet,
  memberTags,
  readersMembers,
  readersRoles,
  roleTags,
} from './readers.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { idSet, instant } from './record/values.ts'

const immutable = { kind: 'immutable' } as const

/** Nobody reads a message who is not in its thread as the server knows it. */
function withinThread(after: JsonObject, thread: JsonObject): boolean {
  const within = (inner: readonly string[], outer: readonly string[]) =>
    inner.every((tag) => outer.includes(tag))
  return (
    within(roleTags(after['roles']), roleTags(thread['roles'])) &&
    within(memberTags(after['members']), memberTags(thread['members']))
  )
}

const says: WriteRule = (actor: Actor, { after }, { related }) => {
  const thread = typeof after['thread'] === 'string' ? related(after['thread'], 'thread') : null
  return (
    thread !== null &&
    after['author'] === actor.user &&
    isReader(actor, thread) &&
    isReader(actor, after) &&
    withinThread(after, thread)
  )
}

/**
 * Something said in a thread, to those who were in it then. Never edited: a correction is a message
 * that names the one it replaces; one taken back is replaced by nothing.
 */
export const message = declareType({
  name: 'message',
  scopes: ['wedding'],
  words: { one: 'message', many: 'messages' },
  audience: ({ data }) => [
    ...roleTags(data['roles']),
    ...memberTags(data['members']),
    ...(typeof data['author'] === 'string' ? [`user:${data['author']}` as const] : []),
  ],
  create: says,
  update: nobody,
  delete: nobody,
  erase: anyOf(answersForAll, (actor, { after }) => after['author'] === actor.user),
  fields: {
    thread: field({ schema: recordId, merge: immutable, words: 'the conversation' }),
    author: field({ schema: userId, merge: immutable, words: 'who said it' }),
    roles: readersRoles('the roles who read it'),
    members: readersMembers('the people who read it'),
    /** Empty in a message that takes another one back. */
    text: field({
      schema: z.string().check(z.maxLength(4_000)),
      merge: immutable,
      words: 'the words',
    }),
    saidAt: field({ schema: instant, merge: immutable, words: 'when it was said' }),
    replaces: field({
      schema: z.exactOptional(recordId),
      merge: immutable,
      words: 'the message it replaces',
    }),
    mentions: field({
      schema: z.exactOptional(memberSet),
      merge: immutable,
      words: 'who is meant',
    }),
    /** Moments, tasks, vendors, photos and documents that it points to. */
    links: field({ schema: z.exactOptional(idSet), merge: immutable, words: 'what it points to' }),
  },
})
export type MessageData = DataOf<typeof message.fields>
