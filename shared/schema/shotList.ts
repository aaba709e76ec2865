import * as z from 'zod/mini'
import { anyOf, roles, type WriteRule } from './record/access.ts'
import { granted } from './record/grants.ts'
import { recordId } from './record/ids.ts'
import { PHOTO_LIST } from './record/ranks.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { idSet, instant, orderKey, titleText } from './record/values.ts'
import { photoListAudience } from './shotAudience.ts'

/** The couple, and whoever may wish for shots in their name. */
const mayWish: WriteRule = anyOf((actor) => actor.role === 'couple', granted('shots'))

/** Wishes are edited until the list is handed over to the photographer. */
const beforeItsLock: WriteRule = (actor, change, context) => {
  const { before, after } = change
  const lockAt = before?.['lockAt'] ?? after['lockAt']
  const open = typeof lockAt !== 'number' || context.now < lockAt
  return mayWish(actor, change, context) && open && !context.locked
}
const photoTeam = roles('planner', 'coordinator', 'photographer')
const wishes: WriteRule = (...edit) => photoTeam(...edit) || beforeItsLock(...edit)

/** A list of groupings to photograph, tied to the moment at which it is worked through. */
export const shotList = declareType({
  name: 'shotList',
  scopes: ['wedding'],
  words: { one: 'shot list', many: 'shot lists' },
  audience: () => photoListAudience(undefined),
  create: wishes,
  update: wishes,
  delete: roles('photographer'),
  fields: {
    item: field({
      schema: z.exactOptional(recordId),
      merge: { kind: 'register', rank: PHOTO_LIST },
      words: 'the moment',
    }),
    title: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the title' }),
    order: field({ schema: orderKey, merge: { kind: 'order' }, words: 'the order' }),
    callers: field({
      schema: z.exactOptional(idSet),
      merge: { kind: 'set' },
      words: 'who calls the people together',
    }),
    lockAt: field({
      schema: z.exactOptional(instant),
      merge: { kind: 'register', rank: PHOTO_LIST },
      write: photoTeam,
      words: 'the moment the list is locked',
    }),
  },
})
export type ShotListData = DataOf<typeof shotList.fields>
