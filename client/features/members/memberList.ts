import type { MemberData } from '#shared/schema/member.ts'
import type { Actor, Role } from '#shared/schema/record/access.ts'
import { WEDDING_ROLES } from '#shared/schema/record/access.ts'
import { grantsIn, type GrantName } from '#shared/schema/record/grants.ts'
import type { PersonColour } from '../../ui/Avatar.tsx'

export type Person = {
  /** The account. */
  user: string
  name: string
  role: Role
  owner: boolean
  isMe: boolean
  /** Ids of the vendor they work for, of the household they belong to. */
  vendor?: string | undefined
  household?: string | undefined
  /** What they may do beside their role. */
  grants: readonly GrantName[]
}

/**
 * Everybody of a wedding: owners first, then by role, then by name. Who has just made the wedding
 * stands in it too, before the server has written them down.
 */
export function memberList(
  members: readonly { data: MemberData }[],
  me: { id: string; name: string },
  actor: Actor | null | undefined,
): readonly Person[] {
  const people = members.map(({ data }): Person => ({
    user: data.user,
    name: data.name,
    role: data.role,
    owner: data.owner,
    isMe: data.user === me.id,
    vendor: data.vendor,
    household: data.household,
    grants: grantsIn(data.grants),
  }))
  if (actor && !people.some(({ isMe }) => isMe)) {
    const { role, owner } = actor
    people.push({ user: me.id, name: me.name, role, owner, isMe: true, grants: [] })
  }
  return people.toSorted(
    (a, b) =>
      Number(b.owner) - Number(a.owner) ||
      rank(a.role) - rank(b.role) ||
      a.name.localeCompare(b.name) ||
      (a.user < b.user ? -1 : 1),
  )
}

/** The same person has the same colour on every device. */
export function colourOf(user: string): PersonColour {
  const colours = [1, 2, 3, 4, 5, 6] as const
  return colours[Number.parseInt(user.slice(-4), 16) % colours.length] ?? 1
}

function rank(role: Role): number {
  const at = WEDDING_ROLES.findIndex((one) => one === role)
  return at === -1 ? WEDDING_ROLES.length : at
}
