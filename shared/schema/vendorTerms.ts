import * as z from 'zod/mini'
import { anyOf, ownVendor, roles, tagFromId } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { companionOf } from './companionId.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { marks, money, prose } from './record/values.ts'

/** What was agreed with a supplier: money is not for those who only run the day. */
export const vendorTerms = declareType({
  name: 'vendorTerms',
  scopes: ['wedding'],
  words: { one: 'terms of a vendor', many: 'terms of vendors' },
  audience: ({ data }) => ['role:couple', 'role:planner', ...tagFromId('vendor', data['vendor'])],
  idFrom: companionOf('vendor', 'terms'),
  create: roles('planner'),
  update: roles('planner'),
  delete: roles('planner'),
  fields: {
    vendor: field({ schema: recordId, merge: { kind: 'immutable' }, words: 'the vendor' }),
    coverageCost: field({
      schema: z.exactOptional(money),
      merge: { kind: 'protected', deciders: ['planner'] },
      words: 'the price of an hour more',
    }),
    needs: field({
      schema: z.exactOptional(prose),
      merge: { kind: 'prose' },
      write: anyOf(roles('planner'), ownVendor('vendor')),
      words: 'what they need',
    }),
    contract: field({
      schema: z.exactOptional(marks),
      merge: { kind: 'sticky' },
      words: 'whether the contract is signed',
    }),
    insurance: field({
      schema: z.exactOptional(marks),
      merge: { kind: 'sticky' },
      words: 'whether they are insured',
    }),
  },
})
export type VendorTermsData = DataOf<typeof vendorTerms.fields>
