import * as z from 'zod/mini'
import {
  allOf,
  answersForAll,
  nobody,
  onceCreated,
  roles,
  type Tag,
  type WriteRule,
} from './record/access.ts'
import { recordId, userId } from './record/ids.ts'
import { inOwnName, OUTCOMES, outcomes, outcomesMerge } from './outcomes.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { instant, prose, shortText } from './record/values.ts'

const immutable = { kind: 'immutable' } as const
const decides = roles('planner', 'coordinator')

const asks: WriteRule = (actor, { after }) =>
  after['author'] === actor.user &&
  after['state'] === 'open' &&
  after['decided'] === undefined &&
  (actor.role === 'couple' ||
    actor.role === 'photographer' ||
    actor.role === 'vendor' ||
    actor.role === 'planner' ||
    actor.role === 'coordinator' ||
    actor.role === 'family')

/**
 * Those who run the day decide, also where its author took it back without their knowing: the edit is
 * made by then, and what became of a proposal must not depend on whose word arrived first. Its author
 * may take it back while nobody has decided, and ask again.
 */
const settles: WriteRule = (actor, change, context) => {
  const isOwn = change.before?.['author'] === actor.user
  const [from, to] = [change.before?.['state'], change.after['state']]
  if (to === 'withdrawn') return isOwn && (from === 'open' || from === 'withdrawn')
  if (from === 'withdrawn' && to === 'open') return isOwn
  return decides(actor, change, context)
}

/**
 * A change that its author may not make, only propose: "the ceremony at 14:10, says the photographer".
 * Whoever accepts makes the edit itself in the same transaction, with their own rights.
 */
export const changeRequest = declareType({
  name: 'changeRequest',
  scopes: ['wedding'],
  words: { one: 'proposal', many: 'proposals' },
  audience: ({ data }): Tag[] => [
    'role:planner',
    'role:coordinator',
    ...(typeof data['author'] === 'string' ? [`user:${data['author']}` as const] : []),
  ],
  create: asks,
  update: settles,
  delete: nobody,
  erase: answersForAll,
  fields: {
    author: field({ schema: userId, merge: immutable, words: 'who proposes it' }),
    target: field({ schema: recordId, merge: immutable, words: 'what it is about' }),
    targetType: field({ schema: shortText, merge: immutable, words: 'the kind of record' }),
    /** By field: the value as its author saw it, and the one proposed; absent is no value. */
    changes: field({
      schema: z.record(
        shortText,
        z.strictObject({ from: z.exactOptional(z.json()), to: z.exactOptional(z.json()) }),
      ),
      merge: immutable,
      words: 'what would change',
    }),
    reason: field({ schema: z.exactOptional(prose), merge: immutable, words: 'the reason' }),
    askedAt: field({ schema: instant, merge: immutable, words: 'when it was proposed' }),
    state: field({
      schema: z.enum(['open', ...OUTCOMES]),
      merge: { kind: 'lattice', order: ['open', ...OUTCOMES] },
      write: onceCreated(settles),
      words: 'what became of it',
    }),
    decided: field({
      schema: z.exactOptional(outcomes),
      merge: outcomesMerge,
      write: onceCreated(allOf(settles, inOwnName)),
      words: 'who decided, and their word',
    }),
  },
})
export type ChangeRequestData = DataOf<typeof changeRequest.fields>
