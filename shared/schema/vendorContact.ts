import * as z from 'zod/mini'
import { anyOf, ownVendor, roles, type WriteRule } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { OWN_CONTACT } from './record/ranks.ts'
import { companionOf } from './companionId.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { shortText, titleText } from './record/values.ts'

/** A coordinator keeps the number of whom they brought in; the vendor may arrive after it. */
const standsIn: WriteRule = (actor, { before, after }, context) => {
  const vendor = (before ?? after)['vendor']
  if (actor.role !== 'coordinator' || typeof vendor !== 'string') return false
  const found = context.related(vendor, 'vendor')
  return found === null ? before === null : typeof found['replaces'] === 'string'
}
const keeps = anyOf(roles('planner'), standsIn)

/** How to reach a supplier. */
export const vendorContact = declareType({
  name: 'vendorContact',
  scopes: ['wedding'],
  words: { one: 'contact', many: 'contacts' },
  audience: ({ data }) => [
    'role:couple',
    'role:planner',
    'role:coordinator',
    'role:photographer',
    ...(typeof data['vendor'] === 'string' ? ([`vendor:${data['vendor']}`] as const) : []),
  ],
  idFrom: companionOf('vendor', 'contact'),
  create: keeps,
  update: anyOf(keeps, ownVendor('vendor')),
  delete: keeps,
  fields: {
    vendor: field({ schema: recordId, merge: { kind: 'immutable' }, words: 'the vendor' }),
    contact: field({
      schema: z.exactOptional(titleText),
      merge: { kind: 'register', rank: OWN_CONTACT },
      words: 'the contact person',
    }),
    phone: field({
      schema: z.exactOptional(shortText),
      merge: { kind: 'register', rank: OWN_CONTACT },
      words: 'the phone number',
    }),
    email: field({
      schema: z.exactOptional(z.string().check(z.maxLength(254))),
      merge: { kind: 'register', rank: OWN_CONTACT },
      words: 'the e-mail address',
    }),
  },
})
export type VendorContactData = DataOf<typeof vendorContact.fields>
