import * as z from 'zod/mini'
import { anyOf, roles } from './record/access.ts'
import { granted } from './record/grants.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { headcount, orderKey, titleText } from './record/values.ts'
import { EVERY_WEDDING_ROLE } from './visibility.ts'

const position = z.strictObject({
  x: z.number().check(z.minimum(0), z.maximum(1)),
  y: z.number().check(z.minimum(0), z.maximum(1)),
})

const keepsTables = anyOf(roles('couple', 'planner'), granted('guests', 'seating'))

/** A table of the meal; who sits at it stands with each guest. */
export const table = declareType({
  name: 'table',
  scopes: ['wedding'],
  words: { one: 'table', many: 'tables' },
  audience: () => EVERY_WEDDING_ROLE,
  create: keepsTables,
  update: keepsTables,
  delete: keepsTables,
  fields: {
    label: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the name' }),
    seats: field({ schema: headcount, merge: { kind: 'register' }, words: 'the number of seats' }),
    order: field({ schema: orderKey, merge: { kind: 'order' }, words: 'the order' }),
    /** In the room, as shares of its width and depth. */
    position: field({
      schema: z.exactOptional(position),
      merge: { kind: 'register' },
      words: 'the place in the room',
    }),
  },
})
export type TableData = DataOf<typeof table.fields>
