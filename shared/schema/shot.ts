import * as z from 'zod/mini'
import { anyOf, roles, type WriteRule } from './record/access.ts'
import { granted } from './record/grants.ts'
import { recordId } from './record/ids.ts'
import { PHOTO_LIST } from './record/ranks.ts'
import type { MergePolicy } from './record/field.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { idSet, marks, minutes, orderKey, shortText, titleText, waits } from './record/values.ts'
import { photoListAudience } from './shotAudience.ts'

const byPhotographer: MergePolicy = { kind: 'register', rank: PHOTO_LIST }

/** The couple, and whoever may wish for shots in their name. */
const wishes: WriteRule = anyOf((actor) => actor.role === 'couple', granted('shots'))

/** Wishes, until the plan or the list they stand in is locked. */
const wishesUntilLock: WriteRule = (actor, change, context) => {
  const { before, after } = change
  const list = before?.['list'] ?? after['list']
  const lockAt =
    typeof list === 'string' ? context.related(list, 'shotList')?.['lockAt'] : undefined
  const open = typeof lockAt !== 'number' || context.now < lockAt
  return wishes(actor, change, context) && open && !context.locked
}
const lists = anyOf(roles('planner', 'coordinator', 'photographer'), wishesUntilLock)
const ticks = roles('coordinator', 'photographer')

/** One grouping to photograph. What the photo team thinks of it is a record of its own. */
export const shot = declareType({
  name: 'shot',
  scopes: ['wedding'],
  words: { one: 'shot', many: 'shots' },
  audience: ({ data }) => photoListAudience(data['households']),
  create: lists,
  update: lists,
  delete: roles('photographer'),
  fields: {
    list: field({ schema: recordId, merge: byPhotographer, words: 'the list' }),
    title: field({ schema: titleText, merge: byPhotographer, words: 'the title' }),
    people: field({
      schema: z.exactOptional(idSet),
      merge: { kind: 'set' },
      words: 'the people in it',
    }),
    /** Kept beside `people` by whoever edits them: who may see this grouping follows from it alone. */
    households: field({
      schema: z.exactOptional(idSet),
      merge: { kind: 'set' },
      words: 'the families who see it',
    }),
    block: field({
      schema: z.exactOptional(shortText),
      merge: byPhotographer,
      words: 'the group it is taken with',
    }),
    order: field({ schema: orderKey, merge: { kind: 'order' }, words: 'the order' }),
    /** 1: must have, 5: if there is time. */
    priority: field({
      schema: z.int().check(z.minimum(1), z.maximum(5)),
      merge: byPhotographer,
      words: 'how much it matters',
    }),
    estMin: field({
      schema: z.exactOptional(minutes),
      merge: byPhotographer,
      words: 'how long it takes',
    }),
    marks: field({
      schema: z.exactOptional(marks),
      merge: { kind: 'sticky' },
      write: ticks,
      words: 'whether it is taken',
    }),
    /**
     * Who took a tick back, under the id of their word about the tick that they had seen (ackId): two who
     * take back one are both remembered. Older devices put it under the id of the tick alone, which keeps
     * one of two.
     */
    takenBack: field({
      schema: z.exactOptional(marks),
      merge: { kind: 'sticky' },
      write: ticks,
      words: 'who took a tick back',
    }),
    /** It is called later: one mark for each person who is missing, until they are here. */
    waiting: field({
      schema: z.exactOptional(waits),
      merge: { kind: 'sticky' },
      write: ticks,
      words: 'who is waited for',
    }),
  },
})
export type ShotData = DataOf<typeof shot.fields>
