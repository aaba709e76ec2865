import * as z from 'zod/mini'
import { hasRole, roles, type WriteRule } from './record/access.ts'
import { recordId, userId } from './record/ids.ts'
import { readyThreadRoles } from './readyThread.ts'
import { isReader, memberSet, memberTags, roleSet, roleTags } from './readers.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { marks, titleText } from './record/values.ts'

const opens = roles('couple', 'planner', 'coordinator', 'photographer')

/**
 * One that every wedding has is as every wedding has it, whoever is the first to open it: its id is
 * known beforehand, and others go on to speak there without looking who else is in it.
 */
const asEverywhere: WriteRule = (_actor, { id, after }, { related }) => {
  const ready = readyThreadRoles(id, (wedding) => related(wedding, 'wedding') !== null)
  if (ready === null) return true
  const roles = roleTags(after['roles'])
  return (
    after['author'] === undefined &&
    memberTags(after['members']).length === 0 &&
    roles.length === ready.length &&
    ready.every((role) => roles.includes(`role:${role}`))
  )
}

/**
 * Whoever opens a thread is in it, by name. One that every wedding has bears no name: two devices
 * that open it without hearing of each other write the same.
 */
const opensOwn: WriteRule = (actor, change, context) =>
  opens(actor, change, context) &&
  (change.after['author'] === undefined || change.after['author'] === actor.user) &&
  isReader(actor, change.after) &&
  asEverywhere(actor, change, context)

/** Whoever opened it and whoever runs the wedding say who is in it; nobody adds themselves. */
const leads: WriteRule = (actor, { before }) =>
  before !== null &&
  isReader(actor, before) &&
  (before['author'] === actor.user || hasRole(actor, ['planner', 'coordinator']))

/** People who talk: whole roles and single members. */
export const thread = declareType({
  name: 'thread',
  scopes: ['wedding'],
  words: { one: 'conversation', many: 'conversations' },
  audience: ({ data }) => [...roleTags(data['roles']), ...memberTags(data['members'])],
  create: opensOwn,
  update: leads,
  delete: leads,
  fields: {
    author: field({
      schema: z.exactOptional(userId),
      merge: { kind: 'immutable' },
      words: 'who opened it',
    }),
    title: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the title' }),
    roles: field({ schema: roleSet, merge: { kind: 'set' }, words: 'the roles in it' }),
    members: field({ schema: memberSet, merge: { kind: 'set' }, words: 'the people in it' }),
    /** What it is about: a moment, a vendor, a task. */
    about: field({
      schema: z.exactOptional(recordId),
      merge: { kind: 'register' },
      words: 'what it is about',
    }),
    closed: field({
      schema: z.exactOptional(marks),
      merge: { kind: 'sticky' },
      words: 'whether it is closed',
    }),
  },
})
export type ThreadData = DataOf<typeof thread.fields>
