import type { HouseholdData } from '#shared/schema/household.ts'
import type { MemberData } from '#shared/schema/member.ts'
import type { WeddingRole } from '#shared/schema/record/access.ts'
import { grantsIn, type GrantName } from '#shared/schema/record/grants.ts'
import type { VendorData } from '#shared/schema/vendor.ts'
import type { Look } from '../../data/lookThrough.ts'
import { shortCouple } from '../../words/couple.ts'
import { lookWords } from '../../words/lookThrough.ts'
import { roleWords } from '../../words/roles.ts'
import { vendorKindName } from '../../words/vendors.ts'

/** Planners see everything: there is nothing to look through. */
export type LookRole = Exclude<WeddingRole, 'planner'>

export type LookOption = { id: string; label: string; detail?: string | undefined; look: Look }
export type LookGroup = { role: LookRole; options: readonly LookOption[] }

/** An account that nobody has: where no member is known, the role alone decides. */
const NOBODY = '00000000-0000-7000-8000-000000000000'

const ORDER = ['couple', 'coordinator', 'photographer', 'vendor', 'friend', 'family'] as const

type Facts = {
  me: string
  couple: readonly string[]
  members: readonly { data: MemberData }[]
  vendors: readonly { id: string; data: VendorData }[]
  households: readonly { id: string; data: HouseholdData }[]
}

/**
 * Whose eyes a wedding can be seen with: its members, vendors and households by name; a role that
 * nobody has yet stands in the list without one. The couple is always there, as one.
 */
export function lookOptions(facts: Facts): readonly LookGroup[] {
  const options = new Map<LookRole, LookOption[]>(ORDER.map((role) => [role, []]))
  const add = (role: LookRole, id: string, label: string, of: Of) => {
    const { user = NOBODY, vendor, household, grants, detail } = of
    const actor = { user, role, owner: false, vendor, household, grants }
    const called = detail === undefined ? label : lookWords.called(label, detail)
    options.get(role)?.push({ id, label, detail, look: { actor, called } })
  }

  for (const { data } of facts.members) {
    if (data.user === facts.me || data.owner || !isLookRole(data.role)) continue
    const { user, role, name, vendor, household } = data
    const grants = grantsIn(data.grants)
    const kind = facts.vendors.find(({ id }) => id === vendor)?.data.kind
    const detail = kind === undefined ? roleWords[role] : vendorKindName(kind)
    add(role, user, name, { user, vendor, household, grants, detail })
  }
  const taken = new Set(facts.members.flatMap(({ data }) => data.vendor ?? data.household ?? []))
  for (const { id, data } of facts.vendors) {
    if (taken.has(id)) continue
    const detail = vendorKindName(data.kind)
    const role = roleOfKind(data.kind)
    // Whoever runs the day reads by that role alone.
    add(role, id, data.name, role === 'coordinator' ? { detail } : { vendor: id, detail })
  }
  for (const { id, data } of facts.households) {
    if (taken.has(id)) continue
    const role = /friend/i.test(data.side ?? '') ? 'friend' : 'family'
    add(role, id, data.name, { household: id, detail: roleWords[role] })
  }

  return ORDER.map((role) => {
    const named = options.get(role) ?? []
    if (named.length > 0) return { role, options: named }
    const anyone = lookWords.anyone[role]
    const isCouple = role === 'couple' && facts.couple.length > 0
    const label = isCouple ? facts.couple.join(' & ') : anyone
    const called = isCouple
      ? lookWords.called(shortCouple(facts.couple).join(' & '), anyone)
      : lookWords.anyoneCalled(anyone)
    const actor = { user: NOBODY, role, owner: false }
    return { role, options: [{ id: role, label, look: { actor, called } }] }
  })
}

type Of = {
  user?: string | undefined
  vendor?: string | undefined
  household?: string | undefined
  grants?: readonly GrantName[] | undefined
  /** What they are, at the beginning of a line. */
  detail?: string
}

function isLookRole(role: string): role is LookRole {
  return ORDER.some((one) => one === role)
}

function roleOfKind(kind: string): LookRole {
  return kind === 'photographer' || kind === 'coordinator' ? kind : 'vendor'
}
