import { nobody, roles } from './record/access.ts'
import { declareType, field } from './record/type.ts'
import { titleText } from './record/values.ts'
import { STUDIO_TEAM } from './studioAudience.ts'

/** A supplier's team. One per studio scope; its id is the scope's uuid. */
export const studio = declareType({
  name: 'studio',
  scopes: ['studio'],
  words: { one: 'studio', many: 'studios' },
  audience: () => STUDIO_TEAM,
  create: roles('owner'),
  update: roles('owner', 'editor'),
  delete: nobody,
  fields: {
    name: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the name' }),
  },
})
