import * as z from 'zod/mini'
import { nobody, roles, type WriteRule } from './record/access.ts'
import { recordId, userId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { instant, prose } from './record/values.ts'
import { INCIDENT_TEAM } from './incident.ts'

const immutable = { kind: 'immutable' } as const
const team = roles('couple', 'planner', 'coordinator', 'photographer', 'vendor')

const own: WriteRule = (actor, change, context) =>
  change.after['author'] === actor.user && team(actor, change, context)

/** The log of an emergency: what was seen, said and done, never changed afterwards. */
export const incidentEntry = declareType({
  name: 'incidentEntry',
  scopes: ['wedding'],
  words: { one: 'entry of an emergency', many: 'entries of an emergency' },
  audience: () => INCIDENT_TEAM,
  create: own,
  update: nobody,
  delete: nobody,
  fields: {
    incident: field({ schema: recordId, merge: immutable, words: 'the emergency' }),
    author: field({ schema: userId, merge: immutable, words: 'who wrote it' }),
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
