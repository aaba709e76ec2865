import * as z from 'zod/mini'
import { roles } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { orderKey, shortText, titleText } from './record/values.ts'
import { EVERY_WEDDING_ROLE } from './visibility.ts'

/** A strand of a day that runs beside others: preparation, venue, photo. */
export const lane = declareType({
  name: 'lane',
  scopes: ['wedding'],
  words: { one: 'lane', many: 'lanes' },
  audience: () => EVERY_WEDDING_ROLE,
  create: roles('planner'),
  update: roles('couple', 'planner'),
  delete: roles('planner'),
  fields: {
    day: field({ schema: recordId, merge: { kind: 'immutable' }, words: 'the day' }),
    name: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the name' }),
    colour: field({
      schema: z.exactOptional(shortText),
      merge: { kind: 'register' },
      words: 'the colour',
    }),
    order: field({ schema: orderKey, merge: { kind: 'order' }, words: 'the order' }),
  },
})
export type LaneData = DataOf<typeof lane.fields>
