import { hasRole, WEDDING_ROLES, type Tag, type WriteRule } from './record/access.ts'
import { userId } from './record/ids.ts'
import { INCIDENT_TEAM } from './incident.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { shortText } from './record/values.ts'

/** One's own number is one's own to give; who plans may write it down for somebody. */
const keeps: WriteRule = (actor, { before, after }) =>
  hasRole(actor, ['planner']) ||
  (hasRole(actor, WEDDING_ROLES) &&
    after['user'] === actor.user &&
    (before === null || before['user'] === actor.user))

/** How to telephone a member: what helps when there is no signal. Read by those who work, and by oneself. */
export const memberContact = declareType({
  name: 'memberContact',
  scopes: ['wedding'],
  words: { one: 'phone number of a member', many: 'phone numbers of members' },
  audience: ({ data }): Tag[] => [
    ...INCIDENT_TEAM,
    ...(typeof data['user'] === 'string' ? [`user:${data['user']}` as const] : []),
  ],
  create: keeps,
  update: keeps,
  delete: keeps,
  fields: {
    user: field({ schema: userId, merge: { kind: 'immutable' }, words: 'whose number it is' }),
    phone: field({ schema: shortText, merge: { kind: 'register' }, words: 'the phone number' }),
  },
})
export type MemberContactData = DataOf<typeof memberContact.fields>
