import * as z from 'zod/mini'
import {
  anyOf,
  hasRole,
  onceCreated,
  roles,
  WEDDING_ROLES,
  type Tag,
  type WriteRule,
} from './record/access.ts'
import { recordId, userId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { instant, marks, prose, shortText } from './record/values.ts'
import { EVERY_WEDDING_ROLE } from './visibility.ts'

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

/** Those who deal with it. */
export const INCIDENT_TEAM: readonly Tag[] = [
  'role:couple',
  'role:planner',
  'role:coordinator',
  'role:photographer',
  'role:vendor',
]

/** What everybody at the wedding has to know; what befell one person is not told to all. */
const FOR_EVERYBODY: readonly string[] = ['safety', 'weather', 'missingPerson']

const isForEverybody = (kind: unknown) => typeof kind === 'string' && FOR_EVERYBODY.includes(kind)

/** Anybody may call for help, in their own name. */
const raises: WriteRule = (actor, { after }) =>
  hasRole(actor, WEDDING_ROLES) && (after['author'] === undefined || after['author'] === actor.user)

/** Whoever called for help may say more, and that it is over. */
const raisedIt: WriteRule = (actor, { before }) => before?.['author'] === actor.user

/** Something went wrong and somebody has to come, now. It is sent before everything else. */
export const incident = declareType({
  name: 'incident',
  scopes: ['wedding'],
  words: { one: 'emergency', many: 'emergencies' },
  audience: ({ data }) => [
    ...(isForEverybody(data['kind']) ? EVERY_WEDDING_ROLE : INCIDENT_TEAM),
    ...(typeof data['author'] === 'string' ? [`user:${data['author']}` as const] : []),
  ],
  create: raises,
  update: anyOf(roles('couple', 'planner', 'coordinator', 'photographer', 'vendor'), raisedIt),
  delete: roles('planner', 'coordinator'),
  fields: {
    author: field({
      schema: z.exactOptional(userId),
      merge: { kind: 'immutable' },
      words: 'who called for help',
    }),
    /** Who is told of it follows from it: what befell one person is not made known to all by anybody. */
    kind: field({
      schema: z.enum(INCIDENT_KINDS),
      merge: { kind: 'register' },
      write: onceCreated(anyOf(roles('planner', 'coordinator'), raisedIt)),
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
