import * as z from 'zod/mini'
import { roles, type Tag } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { idSet, instant, nameSet, prose, shortText } from './record/values.ts'
import { storedPicture } from './storedFile.ts'
import { EVERY_WEDDING_ROLE } from './visibility.ts'

const TEAM: readonly Tag[] = [
  'role:couple',
  'role:planner',
  'role:coordinator',
  'role:photographer',
]
/** Who still sees a picture that somebody in it does not want shown. */
const FEW: readonly Tag[] = ['role:couple', 'role:planner', 'role:photographer']

/** Whether those in the picture want it shown; a refusal is the furthest step, so it wins. */
export const CONSENTS = ['asked', 'given', 'refused'] as const

/** A picture of the day. Its bytes travel on their own, the small one before the large one. */
export const photo = declareType({
  name: 'photo',
  scopes: ['wedding'],
  words: { one: 'photo', many: 'photos' },
  audience: ({ data }) =>
    data['consent'] === 'refused' ? FEW : data['forEveryone'] === true ? EVERY_WEDDING_ROLE : TEAM,
  create: roles('couple', 'planner', 'coordinator', 'photographer'),
  update: roles('couple', 'planner', 'coordinator', 'photographer'),
  delete: roles('couple', 'planner', 'photographer'),
  fields: {
    file: field({ schema: storedPicture, merge: { kind: 'immutable' }, words: 'the picture' }),
    /** Made on the device that took it, at most 480 pixels wide and high. */
    thumb: field({
      schema: storedPicture,
      merge: { kind: 'immutable' },
      words: 'the small picture',
    }),
    takenAt: field({ schema: instant, merge: { kind: 'immutable' }, words: 'when it was taken' }),
    /** Where it is until it was sent: an account, and what its owner calls the device. */
    takenBy: field({
      schema: z.exactOptional(z.strictObject({ by: shortText, device: shortText })),
      merge: { kind: 'immutable' },
      words: 'who took it',
    }),
    caption: field({
      schema: z.exactOptional(prose),
      merge: { kind: 'prose' },
      words: 'the caption',
    }),
    shot: field({
      schema: z.exactOptional(recordId),
      merge: { kind: 'register' },
      words: 'the shot it belongs to',
    }),
    moment: field({
      schema: z.exactOptional(recordId),
      merge: { kind: 'register' },
      words: 'the moment it belongs to',
    }),
    people: field({
      schema: z.exactOptional(idSet),
      merge: { kind: 'set' },
      words: 'the people in it',
    }),
    tags: field({ schema: z.exactOptional(nameSet), merge: { kind: 'set' }, words: 'its tags' }),
    /** 1 to 5. */
    rating: field({
      schema: z.exactOptional(z.int().check(z.minimum(1), z.maximum(5))),
      merge: { kind: 'register' },
      words: 'its rating',
    }),
    consent: field({
      schema: z.exactOptional(z.enum(CONSENTS)),
      merge: { kind: 'lattice', order: CONSENTS },
      words: 'whether it may be shown',
    }),
    /** Family, friends and vendors see it too. */
    forEveryone: field({
      schema: z.exactOptional(z.boolean()),
      merge: { kind: 'register' },
      words: 'whether everybody sees it',
    }),
  },
})
export type PhotoData = DataOf<typeof photo.fields>
