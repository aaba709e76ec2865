import type { MemberData } from '#shared/schema/member.ts'
import type { VendorContactData } from '#shared/schema/vendorContact.ts'
import type { VendorData } from '#shared/schema/vendor.ts'

type Vendor = { readonly id: string; readonly data: VendorData }
type Contact = { readonly data: VendorContactData }
type Member = { readonly data: MemberData }

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

/** The numbers that stand in a wedding as far as I may read them: with no signal they are what helps. */
export function phoneBook(
  vendors: readonly Vendor[],
  contacts: readonly Contact[],
  members: readonly Member[],
): PhoneBook {
  const contactOf = new Map(contacts.map(({ data }) => [data.vendor, data]))
  const reach = ({ id, data }: Vendor): Reachable | null => {
    const contact = contactOf.get(id)
    if (!/\d/.test(contact?.phone ?? '')) return null
    const name = contact?.contact ?? data.name
    return { id, name, of: name === data.name ? null : data.name, phone: contact?.phone ?? '' }
  }
  const runs = new Set(
    members.flatMap(({ data }) =>
      data.vendor !== undefined && ['planner', 'coordinator'].includes(data.role)
        ? [data.vendor]
        : [],
    ),
  )
  const rank = ({ id, data }: Vendor) => {
    const at = FIRST.indexOf(data.kind)
    return runs.has(id) ? 0 : at === -1 ? FIRST.length : at
  }
  const byId = new Map(vendors.map((one) => [one.id, one]))
  return {
    toCall: vendors
      .toSorted((a, b) => rank(a) - rank(b) || a.data.name.localeCompare(b.data.name))
      .flatMap((one) => reach(one) ?? []),
    ofMember: new Map(
      members.flatMap(({ data }) => {
        const vendor = byId.get(data.vendor ?? '')
        const found = vendor ? reach(vendor) : null
        return found ? [[data.user, found] as const] : []
      }),
    ),
  }
}
