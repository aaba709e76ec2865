import type { MemberData } from '#shared/schema/member.ts'
import type { MemberContactData } from '#shared/schema/memberContact.ts'
import type { VendorContactData } from '#shared/schema/vendorContact.ts'
import type { VendorData } from '#shared/schema/vendor.ts'
import { isNumber, memberNumbers } from './memberNumbers.ts'

type Vendor = { readonly id: string; readonly data: VendorData }
type Contact = { readonly data: VendorContactData }
type Member = { readonly data: MemberData }
type Own = { readonly id: string; readonly data: MemberContactData }

export type Reachable = {
  id: string
  /** Whom one speaks to. */
  name: string
  /** The firm, where the name is a person's. */
  of: string | null
  /** As it was written down. */
  phone: string
}

export type PhoneBook = {
  /** Those who help first: coordinator, planner, venue; then everybody else by name. */
  toCall: readonly Reachable[]
  /** Of a member, by account; those whom nothing ties to a number are missing. */
  ofMember: ReadonlyMap<string, Reachable>
}

const FIRST = ['coordinator', 'planner', 'venue']

/** Called first of all. */
const RUNS_THE_DAY: readonly string[] = ['planner', 'coordinator']
/** Nobody telephones the couple or a guest to say that something went wrong. */
const WORKS: readonly string[] = ['photographer', 'vendor']

/**
 * The numbers that stand in a wedding as far as I may read them: with no signal they are what helps.
 *
 * @param own numbers that members carry themselves; one of theirs goes before that of their firm
 */
export function phoneBook(
  vendors: readonly Vendor[],
  contacts: readonly Contact[],
  members: readonly Member[],
  own: readonly Own[],
): PhoneBook {
  const contactOf = new Map(contacts.map(({ data }) => [data.vendor, data]))
  const reach = ({ id, data }: Vendor): Reachable | null => {
    const contact = contactOf.get(id)
    if (!isNumber(contact?.phone)) return null
    const name = contact?.contact ?? data.name
    return { id, name, of: name === data.name ? null : data.name, phone: contact?.phone ?? '' }
  }
  const written = memberNumbers(own)
  const numberOf = (user: string) => {
    const phone = written.get(user)?.[0].data.phone
    return isNumber(phone) ? phone : undefined
  }
  const themselves = ({ user, name }: MemberData): Reachable | null => {
    const phone = numberOf(user)
    return phone === undefined ? null : { id: user, name, of: null, phone }
  }
  const runs = new Set(
    members.flatMap(({ data }) =>
      data.vendor !== undefined &&
      RUNS_THE_DAY.includes(data.role) &&
      numberOf(data.user) === undefined
        ? [data.vendor]
        : [],
    ),
  )
  const rank = ({ id, data }: Vendor) => {
    const at = FIRST.indexOf(data.kind)
    return runs.has(id) ? 0 : at === -1 ? FIRST.length : at
  }
  const firms = vendors
    .toSorted((a, b) => rank(a) - rank(b) || a.data.name.localeCompare(b.data.name))
    .flatMap((one) => reach(one) ?? [])
  const withRole = (roles: readonly string[]) =>
    members
      .filter(({ data }) => roles.includes(data.role))
      .toSorted((a, b) => a.data.name.localeCompare(b.data.name))
      .flatMap(({ data }) => themselves(data) ?? [])
  const byId = new Map(vendors.map((one) => [one.id, one]))
  return {
    toCall: onceEach([...withRole(RUNS_THE_DAY), ...firms, ...withRole(WORKS)]),
    ofMember: new Map(
      members.flatMap(({ data }) => {
        const vendor = byId.get(data.vendor ?? '')
        const found = themselves(data) ?? (vendor ? reach(vendor) : null)
        return found ? [[data.user, found] as const] : []
      }),
    ),
  }
}

/** One number is called once, whoever else has it too. */
function onceEach(people: readonly Reachable[]): readonly Reachable[] {
  const digits = ({ phone }: Reachable) => phone.replaceAll(/\D/g, '')
  return people.filter(
    (one, at) => people.findIndex((other) => digits(other) === digits(one)) === at,
  )
}
