import * as z from 'zod/mini'
import { answersForAll, nobody, roles, type Tag, type WriteRule } from './record/access.ts'
import { recordId, userId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { instant, prose } from './record/values.ts'
import { INCIDENT_TEAM } from './incident.ts'

const immutable = { kind: 'immutable' } as const
const team = roles('couple', 'planner', 'coordinator', 'photographer', 'vendor')

/** The team and whoever called for help; nobody else is let in on it by an entry. */
const own: WriteRule = (actor, change, context) => {
  const { incident, author, raiser } = change.after
  const raised = typeof incident === 'string' ? context.related(incident, 'incident') : null
  const called = raised?.['author']
  return (
    author === actor.user &&
    (raiser === undefined || raiser === called) &&
    (team(actor, change, context) || (called === actor.user && raiser === called))
  )
}

/**
 * The log of an emergency: what was seen, said and done, never changed afterwards. Read by the team
 * and by whoever called for help.
 */
export const incidentEntry = declareType({
  name: 'incidentEntry',
  scopes: ['wedding'],
  words: { one: 'entry of an emergency', many: 'entries of an emergency' },
  audience: ({ data }): Tag[] => [
    ...INCIDENT_TEAM,
    ...(typeof data['raiser'] === 'string' ? [`user:${data['raiser']}` as const] : []),
  ],
  create: own,
  update: nobody,
  delete: nobody,
  erase: answersForAll,
  fields: {
    incident: field({ schema: recordId, merge: immutable, words: 'the emergency' }),
    author: field({ schema: userId, merge: immutable, words: 'who wrote it' }),
    /** Who called for help, as the emergency says. */
    raiser: field({
      schema: z.exactOptional(userId),
      merge: immutable,
      words: 'who called for help',
    }),
    /** `called`: somebody was telephoned; `escalated`: nobody had answered in time. */
    kind: field({
      schema: z.enum(['note', 'called', 'escalated', 'reopened']),
      merge: immutable,
      words: 'the kind',
    }),
    text: field({ schema: z.exactOptional(prose), merge: immutable, words: 'the words' }),
    at: field({ schema: instant, merge: immutable, words: 'when it was' }),
  },
})
export type IncidentEntryData = DataOf<typeof incidentEntry.fields>
