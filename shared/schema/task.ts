import * as z from 'zod/mini'
import { anyOf, roles, tagsOf, WEDDING_ROLES, type Tag, type WriteRule } from './record/access.ts'
import type { JsonObject } from './record/canonical.ts'
import { recordId, userId, UUID_TEXT } from './record/ids.ts'
import { granted } from './record/grants.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import {
  calendarDate,
  marks,
  minute,
  orderKey,
  prose,
  shortText,
  titleText,
} from './record/values.ts'

export const TASK_PHASES = ['before', 'day', 'after'] as const

/** Who does it: one member, the people of one vendor or household, or whoever has a role. */
const assignee = z
  .string()
  .check(
    z.regex(
      new RegExp(`^((user|vendor|household):${UUID_TEXT}|role:(${WEDDING_ROLES.join('|')}))$`),
    ),
  )

function assigneeTag(data: JsonObject): Tag[] {
  const parsed = assignee.safeParse(data['assignee'])
  return parsed.success ? [parsed.data as Tag] : []
}

function authorTag(data: JsonObject): Tag[] {
  return typeof data['author'] === 'string' ? [`user:${data['author']}`] : []
}

const team = anyOf(roles('couple', 'planner', 'coordinator'), granted('tasks'))
const isSupplier = roles('photographer', 'vendor')

/** A supplier works on what they wrote themselves or what was given to them, and keeps it theirs. */
const ownTask: WriteRule = (actor, { before, after }) => {
  const tags = tagsOf(actor)
  const isOwn = (data: JsonObject) =>
    [...authorTag(data), ...assigneeTag(data)].some((tag) => tags.includes(tag))
  return (
    (actor.role === 'photographer' || actor.role === 'vendor') &&
    isOwn(after) &&
    (before === null || isOwn(before))
  )
}

/** Something to be done before, on or after the day. */
export const task = declareType({
  name: 'task',
  scopes: ['wedding'],
  words: { one: 'task', many: 'tasks' },
  audience: ({ data }) => [
    'role:couple',
    'role:planner',
    'role:coordinator',
    'grant:tasks',
    ...authorTag(data),
    ...assigneeTag(data),
  ],
  create: (actor, change, context) =>
    (change.after['author'] === undefined || change.after['author'] === actor.user) &&
    (team(actor, change, context) ||
      (isSupplier(actor, change, context) && change.after['author'] === actor.user)),
  update: anyOf(team, ownTask),
  delete: anyOf(
    team,
    (actor, { before }) => actor.role === 'photographer' && before?.['author'] === actor.user,
  ),
  fields: {
    author: field({
      schema: z.exactOptional(userId),
      merge: { kind: 'immutable' },
      words: 'the author',
    }),
    title: field({ schema: titleText, merge: { kind: 'register' }, words: 'the title' }),
    phase: field({
      schema: z.enum(TASK_PHASES),
      merge: { kind: 'register' },
      words: 'before, on or after the day',
    }),
    due: field({
      schema: z.exactOptional(calendarDate),
      merge: { kind: 'register' },
      words: 'the date it is due',
    }),
    /** On its due date, or on the day of the wedding. */
    dueAt: field({
      schema: z.exactOptional(minute),
      merge: { kind: 'register' },
      words: 'the time it is due',
    }),
    assignee: field({
      schema: z.exactOptional(assignee),
      merge: { kind: 'register' },
      words: 'who does it',
    }),
    /** The moment of the day it belongs to. */
    item: field({
      schema: z.exactOptional(recordId),
      merge: { kind: 'register' },
      words: 'the moment',
    }),
    group: field({
      schema: z.exactOptional(shortText),
      merge: { kind: 'shortText' },
      words: 'the group',
    }),
    order: field({ schema: orderKey, merge: { kind: 'order' }, words: 'the order' }),
    notes: field({ schema: z.exactOptional(prose), merge: { kind: 'prose' }, words: 'the notes' }),
    marks: field({
      schema: z.exactOptional(marks),
      merge: { kind: 'sticky' },
      words: 'whether it is done',
    }),
  },
})
export type TaskData = DataOf<typeof task.fields>
