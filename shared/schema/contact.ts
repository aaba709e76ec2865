import * as z from 'zod/mini'
import { roles } from './record/access.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { prose, shortText, titleText } from './record/values.ts'
import { STUDIO_TEAM } from './studioAudience.ts'

const keeps = roles('owner', 'editor')

/** The studio's address book: whom to call when somebody does not come. */
export const contact = declareType({
  name: 'contact',
  scopes: ['studio'],
  words: { one: 'contact', many: 'contacts' },
  audience: () => STUDIO_TEAM,
  create: keeps,
  update: keeps,
  delete: keeps,
  fields: {
    /** As a vendor's kind. */
    kind: field({ schema: shortText, merge: { kind: 'shortText' }, words: 'the kind' }),
    name: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the name' }),
    person: field({
      schema: z.exactOptional(titleText),
      merge: { kind: 'shortText' },
      words: 'the contact person',
    }),
    phone: field({
      schema: z.exactOptional(shortText),
      merge: { kind: 'register' },
      words: 'the phone number',
    }),
    email: field({
      schema: z.exactOptional(z.string().check(z.maxLength(254))),
      merge: { kind: 'register' },
      words: 'the e-mail address',
    }),
    area: field({
      schema: z.exactOptional(shortText),
      merge: { kind: 'shortText' },
      words: 'where they work',
    }),
    rating: field({
      schema: z.exactOptional(z.int().check(z.minimum(1), z.maximum(5))),
      merge: { kind: 'register' },
      words: 'how good they are',
    }),
    notes: field({ schema: z.exactOptional(prose), merge: { kind: 'prose' }, words: 'the notes' }),
  },
})
export type ContactData = DataOf<typeof contact.fields>
