import { WIRE_LIMITS } from '#shared/protocol/limits.ts'
import type { Role } from '#shared/schema/record/access.ts'
import type { Bond } from '#shared/schema/record/bond.ts'
import { rolesToHandOut } from '#shared/schema/record/memberRights.ts'
import { scopeKind, type ScopeName } from '#shared/schema/record/scope.ts'
import type { AccountStore, StoredInvitation } from './accountStore.ts'
import { AuthRefusal } from './authRefusal.ts'
import type { Grant, MembershipSource } from './grants.ts'
import type { SignedIn } from './sessions.ts'
import { hashOfToken, makeToken } from './tokens.ts'

export type Invited = { token: string; expiresAt: number }
export type Preview = { role: Role; title: string; invitedBy: string }
export type Accepted = { scope: ScopeName; role: Role }

export type Joining = {
  scope: ScopeName
  user: string
  name: string
  role: Role
  bond: Bond
  device: string
}

export type Invitations = {
  /** FORBIDDEN where the role is not this member's to hand out. */
  invite: (by: Grant, role: Role, bond: Bond) => Promise<Invited>
  /** NOT_FOUND, INVITATION_EXPIRED. Changes nothing. */
  preview: (token: string) => Promise<Preview>
  /**
   * NOT_FOUND, INVITATION_EXPIRED. Repeatable after a lost answer. Who already belongs there keeps the
   * role they have, and the link stays good for somebody else.
   */
  accept: (token: string, by: SignedIn) => Promise<Accepted>
}

/**
 * A link carries one role, admits one account, for seven days, and only while the one who handed it
 * out may still do so: removing a member withdraws their links.
 */
export function createInvitations(parts: {
  accounts: AccountStore
  memberships: MembershipSource<Grant>
  /** What the scope is called; null while that is not known. */
  titleOf: (scope: ScopeName) => Promise<string | null>
  join: (joining: Joining) => Promise<Grant>
  now: () => number
}): Invitations {
  const { accounts, memberships, titleOf, join, now } = parts

  /** The invitation, if it is neither expired nor withdrawn, and the member who handed it out. */
  async function standing(
    token: string,
  ): Promise<{ invitation: StoredInvitation; members: readonly Grant[]; inviter: Grant }> {
    const invitation = await accounts.invitation(hashOfToken(token))
    if (!invitation) throw new AuthRefusal('NOT_FOUND', 'There is no such invitation.')
    if (now() >= invitation.expiresAt) throw usedUp()
    const members = await memberships.ofScope(invitation.scope)
    const inviter = members.find(({ user }) => user === invitation.invitedBy)
    if (!inviter || !rolesToHandOut(inviter, invitation.scope).includes(invitation.role))
      throw usedUp()
    return { invitation, members, inviter }
  }

  return {
    async invite(by, role, bond) {
      if (!rolesToHandOut(by, by.scope).includes(role))
        throw new AuthRefusal('FORBIDDEN', `You cannot hand out the role ${role} here.`)
      const { token, hash } = makeToken()
      const expiresAt = now() + WIRE_LIMITS.invitationMs
      await accounts.createInvitation({
        tokenHash: hash,
        scope: by.scope,
        role,
        vendor: bond.vendor ?? null,
        household: bond.household ?? null,
        invitedBy: by.user,
        createdAt: now(),
        expiresAt,
        takenBy: null,
        completedAt: null,
      })
      return { token, expiresAt }
    },

    async preview(token) {
      const { invitation, inviter } = await standing(token)
      if (invitation.takenBy !== null) throw usedUp()
      const title = await titleOf(invitation.scope)
      return {
        role: invitation.role,
        title: title ?? nameless(invitation.scope),
        invitedBy: inviter.name,
      }
    },

    async accept(token, { account, session }) {
      const { invitation, members } = await standing(token)
      const { scope } = invitation
      const present = members.find(({ user }) => user === account.id)
      if (present) return { scope, role: present.role }

      const taken = await accounts.takeInvitation(invitation.tokenHash, account.id)
      // Completed, yet not a member: they left or were removed since.
      if (!taken || taken.completedAt !== null) throw usedUp()
      const joined = await join({
        scope,
        user: account.id,
        name: account.name,
        role: taken.role,
        bond: { vendor: taken.vendor ?? undefined, household: taken.household ?? undefined },
        device: session.deviceName,
      })
      await accounts.completeInvitation(taken.tokenHash, now())
      return { scope, role: joined.role }
    },
  }
}

function nameless(scope: ScopeName): string {
  return scopeKind(scope) === 'studio' ? 'A studio' : 'A wedding'
}

function usedUp(): AuthRefusal {
  return new AuthRefusal('INVITATION_EXPIRED', 'This invitation is used up, expired or withdrawn.')
}
