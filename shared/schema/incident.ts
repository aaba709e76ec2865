import * as z from 'zod/mini'
import { roles, type Tag } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { instant, marks, prose, shortText } from './record/values.ts'

export const INCIDENT_KINDS = [
  'medical',
  'safety',
  'weather',
  'power',
  'missingPerson',
  'vendor',
  'other',
] as const
export type IncidentKind = (typeof INCIDENT_KINDS)[number]

const READERS: readonly Tag[] = [
  'role:couple',
  'role:planner',
  'role:coordinator',
  'role:photographer',
  'role:vendor',
]

/** Something went wrong and somebody has to come, now. It is sent before everything else. */
export const incident = declareType({
  name: 'incident',
  scopes: ['wedding'],
  words: { one: 'emergency', many: 'emergencies' },
  audience: () => READERS,
  create: roles('couple', 'planner', 'coordinator', 'photographer', 'vendor'),
  update: roles('couple', 'planner', 'coordinator', 'photographer', 'vendor'),
  delete: roles('planner', 'coordinator'),
  fields: {
    kind: field({
      schema: z.enum(INCIDENT_KINDS),
      merge: { kind: 'register' },
      words: 'what happened',
    }),
    text: field({ schema: z.exactOptional(prose), merge: { kind: 'prose' }, words: 'the words' }),
    place: field({
      schema: z.exactOptional(shortText),
      merge: { kind: 'shortText' },
      words: 'where it is',
    }),
    vendor: field({
      schema: z.exactOptional(recordId),
      merge: { kind: 'register' },
      words: 'the vendor it is about',
    }),
    raisedAt: field({ schema: instant, merge: { kind: 'immutable' }, words: 'when it was raised' }),
    /** Somebody is on it; each mark is a person. */
    seen: field({
      schema: z.exactOptional(marks),
      merge: { kind: 'sticky' },
      words: 'who is on it',
    }),
    closed: field({
      schema: z.exactOptional(marks),
      merge: { kind: 'sticky' },
      words: 'whether it is over',
    }),
  },
})
export type IncidentData = DataOf<typeof incident.fields>
