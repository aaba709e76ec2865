import * as z from 'zod/mini'
import { hasRole, nobody, WEDDING_ROLES, type Tag, type WriteRule } from './record/access.ts'
import { ackId } from './ackId.ts'
import type { JsonObject } from './record/canonical.ts'
import { recordId, userId } from './record/ids.ts'
import { memberTags, roleTags } from './readers.ts'
import { readersMembers, readersRoles } from './readers.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { idSet, instant } from './record/values.ts'

/** One's own word only: nobody has seen anything in another's name. */
const own: WriteRule = (actor, { before, after }) =>
  hasRole(actor, WEDDING_ROLES) &&
  after['member'] === actor.user &&
  (before === null || before['member'] === actor.user)

function memberTag(data: JsonObject): Tag[] {
  return typeof data['member'] === 'string' ? [`user:${data['member']}`] : []
}

/**
 * A member's word that something reached them: a publication, a broadcast, a thread up to a moment.
 * One record for each thing and member (its id follows from both).
 */
export const ack = declareType({
  name: 'ack',
  scopes: ['wedding'],
  words: { one: 'acknowledgement', many: 'acknowledgements' },
  audience: ({ data }) => [
    ...roleTags(data['roles']),
    ...memberTags(data['members']),
    ...memberTag(data),
  ],
  idFrom: ({ of, member }) =>
    typeof of === 'string' && typeof member === 'string' ? ackId(of, member) : null,
  create: own,
  update: own,
  delete: nobody,
  fields: {
    /** A publication, a broadcast or a thread. */
    of: field({ schema: recordId, merge: { kind: 'immutable' }, words: 'what was seen' }),
    member: field({ schema: userId, merge: { kind: 'immutable' }, words: 'who has seen it' }),
    roles: readersRoles('who is told of it'),
    members: readersMembers('who else is told of it'),
    receivedAt: field({
      schema: z.exactOptional(instant),
      merge: { kind: 'register', tie: 'earlier' },
      words: 'when it arrived',
    }),
    seenAt: field({
      schema: z.exactOptional(instant),
      merge: { kind: 'register' },
      words: 'when it was seen',
    }),
    /**
     * Of a thread: by author, up to which of their words it was read. By author, since what was
     * written without signal arrives after what others said later.
     */
    upTo: field({
      schema: z.exactOptional(z.record(userId, z.strictObject({ at: instant }))),
      merge: { kind: 'mapByKey', members: { at: { kind: 'register', tie: 'longer' } } },
      words: 'up to where it was read',
    }),
    /** Of a thread: read, but said at a time that had not come by then. Their author's clock is ahead. */
    ahead: field({
      schema: z.exactOptional(idSet),
      merge: { kind: 'set' },
      words: 'what was read before its time',
    }),
  },
})
export type AckData = DataOf<typeof ack.fields>
