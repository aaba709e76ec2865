import type { Span } from '#shared/schedule/planTimes.ts'
import { replacedBy } from '#shared/schedule/replacedBy.ts'
import type { MemberData } from '#shared/schema/member.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { VendorData } from '#shared/schema/vendor.ts'
import type { VendorContactData } from '#shared/schema/vendorContact.ts'
import {
  around,
  type Kept,
  type Stretch,
  type WeddingDay,
  type WeddingPlan,
} from './weddingHours.ts'

export type WeddingPeople = WeddingPlan & {
  vendors: readonly Kept<VendorData>[]
  contacts: readonly Kept<VendorContactData>[]
  /** Whoever made the wedding stands among them before the server has written them down. */
  members: readonly Pick<MemberData, 'user' | 'name' | 'role' | 'vendor'>[]
}

/** As what somebody is at a wedding. */
export type Part =
  | { kind: 'member'; role: MemberData['role'] }
  | { kind: 'vendor'; of: string; id: string }

/** Somebody at one wedding, and what they go by at others. */
export type Attendance = {
  scope: ScopeName
  name: string
  part: Part
  /** Accounts, e-mail addresses and telephone numbers. */
  keys: readonly string[]
  days: readonly { date: string; when: Stretch | null }[]
}

/** Guests come for themselves. */
const AT_WORK: readonly MemberData['role'][] = ['couple', 'planner', 'coordinator', 'photographer']
/** Their day is as long as the wedding's, whatever moments name them. */
const ALL_DAY: readonly MemberData['role'][] = ['couple', 'coordinator', 'photographer']

/** Everybody who is needed at a wedding: its vendors and those who run it. */
export function attendances(
  wedding: WeddingPeople,
  days: readonly WeddingDay[],
): readonly Attendance[] {
  const { scope, vendors, members } = wedding
  const replaced = replacedBy(vendors)
  const suppliers = vendors
    .filter(({ id }) => !replaced.has(id))
    .map((one): Attendance => ({
      scope,
      name: one.data.name,
      part: { kind: 'vendor', of: one.data.kind, id: one.id },
      keys: vendorKeys(one.id, wedding),
      days: vendorDays(one, wedding, days),
    }))
  const here = new Set(vendors.map(({ id }) => id))
  const people = members
    .filter(({ role, vendor }) => AT_WORK.includes(role) && !(vendor && here.has(vendor)))
    .map(({ user, name, role }): Attendance => ({
      scope,
      name,
      part: { kind: 'member', role },
      keys: [`user ${user}`],
      days: days.map((day) => ({
        date: day.date,
        when:
          ALL_DAY.includes(role) || wedding.wedding.dayLead === user
            ? day.plan
            : whenOf(day, momentsWith([user, name], wedding, day)),
      })),
    }))
  return [...suppliers, ...people]
}

/** One who has an account is found by it, too. */
function vendorKeys(id: string, { contacts, members }: WeddingPeople): string[] {
  const users = members.filter(({ vendor }) => vendor === id).map(({ user }) => `user ${user}`)
  const reach = contacts.filter(({ data }) => data.vendor === id).map(({ data }) => data)
  return [...users, ...reach.flatMap(reachKeys)]
}

/** An address and a number, however they are written: "+44 7700 900123" and "07700900123" are one. */
export function reachKeys({
  email,
  phone,
}: Partial<Record<'email' | 'phone', string | undefined>>): string[] {
  const mail = email?.trim().toLowerCase()
  const digits = phone?.replace(/\D/g, '') ?? ''
  return [
    ...(mail ? [`mail ${mail}`] : []),
    // How long the code of a country is cannot be told from a number: its end is what counts.
    ...(digits.length >= 7 ? [`tel ${digits.slice(-9)}`] : []),
  ]
}

/**
 * Their hours as agreed, else the moments that need them. Agreed hours name no date: where a wedding
 * has several, they are known of the one day alone on which the vendor has moments.
 */
function vendorDays(
  { id, data }: Kept<VendorData>,
  wedding: WeddingPeople,
  days: readonly WeddingDay[],
): Attendance['days'] {
  const own = days.map((day) => ({ day, served: around(momentsWith([id], wedding, day)) }))
  const serving = own.filter(({ served }) => served !== null)
  const on = serving.length > 0 ? serving : own
  const isAgreed = on.length === 1
  return on.map(({ day, served }) => {
    const agreed = isAgreed ? agreedHours(data, day, served) : null
    return {
      date: day.date,
      when: whenOf(
        day,
        [agreed, served].filter((one) => one !== null),
      ),
    }
  })
}

function agreedHours(
  { callTime, endsAt }: VendorData,
  { moments }: WeddingDay,
  served: Span | null,
): Span | null {
  if (callTime === undefined && endsAt === undefined) return null
  const rest = served ?? around([...moments.values()])
  const start = callTime ?? rest?.start
  const end = endsAt ?? rest?.end
  return start === undefined || end === undefined || end <= start ? null : { start, end }
}

function momentsWith(
  names: readonly string[],
  { items }: WeddingPeople,
  { moments }: WeddingDay,
): readonly Span[] {
  return items.flatMap(({ id, data }) => {
    const needed = { ...data.responsible, ...data.needs, ...data.people }
    const at = moments.get(id)
    return at && names.some((name) => Object.hasOwn(needed, name)) ? [at] : []
  })
}

function whenOf(day: WeddingDay, spans: readonly Span[]): Stretch | null {
  const all = around(spans)
  return all && day.stretch(all)
}
