import * as z from 'zod/mini'
import { nobody, STUDIO_ROLES, WEDDING_ROLES } from './record/access.ts'
import { grantName } from './record/grants.ts'
import { recordId, userId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { titleText } from './record/values.ts'
import { EVERY_WEDDING_ROLE } from './visibility.ts'

const serverOwned = { kind: 'serverOwned' } as const

/** Who belongs to a wedding: a mirror of the membership tables, written by the server alone. */
export const member = declareType({
  name: 'member',
  scopes: ['wedding', 'studio'],
  words: { one: 'member', many: 'members' },
  audience: () => [...EVERY_WEDDING_ROLE, 'role:owner', 'role:editor', 'role:viewer'],
  create: nobody,
  update: nobody,
  delete: nobody,
  fields: {
    user: field({ schema: userId, merge: serverOwned, words: 'the account' }),
    name: field({ schema: titleText, merge: serverOwned, words: 'the name' }),
    role: field({
      schema: z.enum([...WEDDING_ROLES, ...STUDIO_ROLES]),
      merge: serverOwned,
      words: 'the role',
    }),
    owner: field({ schema: z.boolean(), merge: serverOwned, words: 'whether they own it' }),
    vendor: field({
      schema: z.exactOptional(recordId),
      merge: serverOwned,
      words: 'the vendor they work for',
    }),
    household: field({
      schema: z.exactOptional(recordId),
      merge: serverOwned,
      words: 'the household they belong to',
    }),
    grants: field({
      schema: z.exactOptional(z.partialRecord(grantName, z.literal(true))),
      merge: serverOwned,
      words: 'what they may do beside their role',
    }),
  },
})
export type MemberData = DataOf<typeof member.fields>
