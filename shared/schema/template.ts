import * as z from 'zod/mini'
import { roles } from './record/access.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { minute, orderKey, prose, shortText, titleText } from './record/values.ts'
import { STUDIO_TEAM } from './studioAudience.ts'

/** What is asked when the template is used; named in its moments and texts as `{name}`. */
const variable = z.strictObject({
  label: titleText,
  kind: z.enum(['time', 'text']),
  time: z.exactOptional(minute),
  text: z.exactOptional(shortText),
  order: z.exactOptional(orderKey),
})

/** What a studio makes weddings from: sections, a day, shots and tasks that name this record. */
export const template = declareType({
  name: 'template',
  scopes: ['studio'],
  words: { one: 'template', many: 'templates' },
  audience: () => STUDIO_TEAM,
  create: roles('owner', 'editor'),
  update: roles('owner', 'editor'),
  delete: roles('owner', 'editor'),
  fields: {
    title: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the title' }),
    notes: field({ schema: z.exactOptional(prose), merge: { kind: 'prose' }, words: 'the notes' }),
    order: field({ schema: orderKey, merge: { kind: 'order' }, words: 'the order' }),
    variables: field({
      schema: z.record(z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/)), variable),
      merge: {
        kind: 'mapByKey',
        members: { label: { kind: 'shortText' }, order: { kind: 'order' } },
      },
      words: 'the variables',
    }),
  },
})
export type TemplateData = DataOf<typeof template.fields>
