import * as z from 'zod/mini'
import {
  allOf,
  answersForAll,
  nobody,
  onceCreated,
  roles,
  type WriteRule,
} from './record/access.ts'
import { recordId, userId } from './record/ids.ts'
import { inOwnName, outcomes, outcomesMerge } from './outcomes.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { instant, money, prose } from './record/values.ts'
import { BUDGET_READERS } from './budgetReaders.ts'

const immutable = { kind: 'immutable' } as const
const planners = roles('couple', 'planner')

const own: WriteRule = (actor, change, context) =>
  change.after['author'] === actor.user &&
  change.after['state'] === 'open' &&
  change.after['decidedBy'] === undefined &&
  change.after['decidedAt'] === undefined &&
  change.after['answer'] === undefined &&
  change.after['decided'] === undefined &&
  planners(actor, change, context)

/**
 * The couple decides; its author may take it back while nobody has decided, and ask again. An owner
 * who plans decides nothing for them.
 */
const settles: WriteRule = (actor, { before, after }) => {
  const isOwn = before?.['author'] === actor.user
  const [from, to] = [before?.['state'], after['state']]
  if (to === 'withdrawn') return isOwn && (from === 'open' || from === 'withdrawn')
  return actor.role === 'couple' || (isOwn && from === 'withdrawn' && to === 'open')
}

/** Whose name stands there, where it is written by a device that knows no word by outcome. */
const signsItself: WriteRule = (actor, { before, after, base }) => {
  const by = after['decidedBy']
  return by === undefined || by === (base ?? before)?.['decidedBy'] || by === actor.user
}

/** "The flowers will cost 2,400": asked of the couple, decided also without signal. */
export const budgetProposal = declareType({
  name: 'budgetProposal',
  scopes: ['wedding'],
  words: { one: 'request for money', many: 'requests for money' },
  audience: () => BUDGET_READERS,
  create: own,
  update: settles,
  delete: nobody,
  erase: answersForAll,
  fields: {
    line: field({ schema: recordId, merge: immutable, words: 'the budget line' }),
    author: field({ schema: userId, merge: immutable, words: 'who asks' }),
    amount: field({ schema: money, merge: immutable, words: 'the amount' }),
    reason: field({ schema: z.exactOptional(prose), merge: immutable, words: 'the reason' }),
    askedAt: field({ schema: instant, merge: immutable, words: 'when it was asked' }),
    state: field({
      schema: z.enum(['open', 'withdrawn', 'declined', 'accepted']),
      merge: {
        kind: 'lattice',
        order: ['open', 'withdrawn', 'declined', 'accepted'],
        forks: ['declined', 'accepted'],
        deciders: ['couple'],
      },
      words: 'the decision',
    }),
    /** Who decided, when and with which word, together; `decidedBy` and so on say it to older devices. */
    decided: field({
      schema: z.exactOptional(outcomes),
      merge: outcomesMerge,
      write: onceCreated(allOf(settles, inOwnName)),
      words: 'who decided, and their word',
    }),
    decidedBy: field({
      schema: z.exactOptional(userId),
      merge: { kind: 'register' },
      write: onceCreated(allOf(settles, signsItself)),
      words: 'who decided',
    }),
    decidedAt: field({
      schema: z.exactOptional(instant),
      merge: { kind: 'register' },
      words: 'when it was decided',
    }),
    answer: field({
      schema: z.exactOptional(prose),
      merge: { kind: 'register' },
      words: 'the word with the decision',
    }),
  },
})
export type BudgetProposalData = DataOf<typeof budgetProposal.fields>
