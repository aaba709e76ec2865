import * as z from 'zod/mini'
import { roles } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { minutes, nameSet, orderKey, shortText, titleText } from './record/values.ts'
import { STUDIO_TEAM } from './studioAudience.ts'

/** A grouping that a template brings to a wedding's shot list. */
export const templateShot = declareType({
  name: 'templateShot',
  scopes: ['studio'],
  words: { one: 'shot of a template', many: 'shots of a template' },
  audience: () => STUDIO_TEAM,
  create: roles('owner', 'editor'),
  update: roles('owner', 'editor'),
  delete: roles('owner', 'editor'),
  fields: {
    template: field({ schema: recordId, merge: { kind: 'immutable' }, words: 'the template' }),
    /** The moment of the template at which it is taken: one list a moment. */
    moment: field({
      schema: z.exactOptional(recordId),
      merge: { kind: 'register' },
      words: 'the moment',
    }),
    order: field({ schema: orderKey, merge: { kind: 'order' }, words: 'the order' }),
    title: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the title' }),
    block: field({
      schema: z.exactOptional(shortText),
      merge: { kind: 'shortText' },
      words: 'the group it is taken with',
    }),
    /** Relations ("mother of the bride"): people of the wedding with that relation join the shot. */
    relations: field({
      schema: z.exactOptional(nameSet),
      merge: { kind: 'set' },
      words: 'who is in it',
    }),
    priority: field({
      schema: z.int().check(z.minimum(1), z.maximum(5)),
      merge: { kind: 'register' },
      words: 'how much it matters',
    }),
    estMin: field({
      schema: z.exactOptional(minutes),
      merge: { kind: 'register' },
      words: 'how long it takes',
    }),
  },
})
export type TemplateShotData = DataOf<typeof templateShot.fields>
