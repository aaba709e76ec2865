import { ERRORS, type ErrorCode } from '#shared/protocol/errors.ts'
import { STUDIO_ROLES, tagsOf, WEDDING_ROLES, type Role } from '#shared/schema/record/access.ts'
import { carriedBond, type Bond } from '#shared/schema/record/bond.ts'
import type { GrantName } from '#shared/schema/record/grants.ts'
import * as memberRights from '#shared/schema/record/memberRights.ts'
import { scopeKind, type ScopeName } from '#shared/schema/record/scope.ts'
import type { Maker } from './applying.ts'
import { CodedError } from './codedError.ts'
import type { Draft } from './draft.ts'
import type { GroupCommit } from './groupCommit.ts'
import { writeMemberRecord } from './memberRecord.ts'
import type { Membership, SyncStore } from './store.ts'

/** What changed for an account: its devices pull, its sockets change rooms. */
export type AccessChange = { user: string; scope: ScopeName; kind: 'gained' | 'changed' | 'lost' }

export type Joining = {
  scope: ScopeName
  user: string
  name: string
  role: Role
  bond?: Bond
  device: string
}
/** `by`: the account that does it. */
export type Changing = { scope: ScopeName; by: string; user: string; device: string }
/**
 * `vendor`, `household`: undefined keeps what they are tied to, null unties. `grants`: all of them from
 * now on; undefined keeps what was granted.
 */
export type RoleChange = Changing & {
  role: Role
  vendor?: string | null | undefined
  household?: string | null | undefined
  grants?: readonly GrantName[] | undefined
}

export type ChangeMembership = {
  /** Adds an account, or brings a former member back; one who belongs to it already stays as they are. */
  join: (joining: Joining) => Promise<Membership>
  /** FORBIDDEN, NOT_FOUND. */
  changeRole: (change: RoleChange) => Promise<Membership>
  /** Also leaving oneself. FORBIDDEN, NOT_FOUND, LAST_OWNER. */
  remove: (change: Changing) => Promise<void>
}

/** A refusal is a value inside the transaction: throwing there would mean a poisoned row. */
type Verdict = { refusal: CodedError } | { refusal?: undefined; membership: Membership }

/**
 * Membership row, `member` record and epoch change in one commit; devices hear of it after that. Rights
 * are read inside the transaction.
 */
export function createChangeMembership(parts: {
  store: SyncStore
  commit: GroupCommit
  maker: Maker
  now: () => number
  onAccess: (change: AccessChange) => void
}): ChangeMembership {
  const { store, commit, maker, now, onAccess } = parts

  async function run(
    scope: ScopeName,
    named: readonly string[],
    act: (draft: Draft) => Verdict,
  ): Promise<Membership> {
    const members = await store.members(scope)
    const owners = members.filter(({ owner }) => owner).map(({ user }) => user)
    const mirrors = members.filter(({ user }) => named.includes(user))
    const wanted = {
      scopes: [scope],
      users: [...new Set([...named, ...owners])],
      records: mirrors.map(({ memberRecord }) => ({ scope, id: memberRecord })),
      heads: [],
      revisions: [],
    }
    const [settled] = await commit.run([{ scope, wanted, bytes: 0, replica: null, run: act }])
    if (settled?.status !== 'fulfilled') throw settled?.reason
    if (settled.value.refusal) throw settled.value.refusal
    return settled.value.membership
  }

  function write(draft: Draft, membership: Membership, by: string, device: string): Verdict {
    draft.keepMember(membership)
    writeMemberRecord(draft, membership, maker, { by, device, receivedAt: now() })
    return { membership }
  }

  return {
    async join({ scope, user, name, role, bond = {}, device }) {
      let isNew = false
      const membership = await run(scope, [user], (draft) => {
        if (!draft.scope(scope) || !fits(scope, role)) return refuse('NOT_FOUND')
        const before = draft.member(scope, user)
        isNew = before?.leftAt !== null
        if (before && !isNew) return { membership: before }
        const joined: Membership = {
          scope,
          user,
          name,
          role,
          ...carriedBond(role, bond),
          owner: false,
          // Each time somebody joins they are mirrored anew; the old record stays deleted.
          memberRecord: maker.makeId(),
          epoch: before ? before.epoch + 1 : 0,
          ...past(draft, before),
          joinedAt: now(),
          leftAt: null,
        }
        return write(draft, joined, user, device)
      })
      if (isNew) onAccess({ user, scope, kind: 'gained' })
      return membership
    },

    async changeRole({ scope, by, user, role, vendor, household, grants, device }) {
      const membership = await run(scope, [by, user], (draft) => {
        const member = present(draft, scope, user)
        if (!member || !present(draft, scope, by)) return refuse('NOT_FOUND')
        if (!mayManage(draft, scope, by, member) || !fits(scope, role)) return refuse('FORBIDDEN')
        const { vendor: employer, household: home, grants: granted, ...rest } = member
        const bond = {
          vendor: vendor === undefined ? employer : (vendor ?? undefined),
          household: household === undefined ? home : (household ?? undefined),
        }
        const changed: Membership = {
          ...rest,
          role,
          ...carriedBond(role, bond),
          grants: scopeKind(scope) === 'wedding' ? (grants ?? granted) : undefined,
          epoch: member.epoch + 1,
          ...past(draft, member),
        }
        return write(draft, changed, by, device)
      })
      onAccess({ user, scope, kind: 'changed' })
      return membership
    },

    async remove({ scope, by, user, device }) {
      await run(scope, [by, user], (draft) => {
        const member = present(draft, scope, user)
        if (!member || !present(draft, scope, by)) return refuse('NOT_FOUND')
        if (by !== user && !mayManage(draft, scope, by, member)) return refuse('FORBIDDEN')
        if (member.owner && draft.owners(scope) === 1) return refuse('LAST_OWNER')
        // The version they leave at is that of this very change.
        const leftAt = draft.nextVersion(scope)
        return write(draft, { ...member, epoch: member.epoch + 1, leftAt }, by, device)
      })
      onAccess({ user, scope, kind: 'lost' })
    },
  }
}

/** What they could see until now stays known, so that it can be taken back. */
function past(draft: Draft, member?: Membership): Pick<Membership, 'pastTags' | 'pastUntil'> {
  if (!member) return { pastTags: [], pastUntil: 0 }
  const pastTags = [...new Set([...member.pastTags, ...tagsOf(member)])]
  return { pastTags, pastUntil: draft.nextVersion(member.scope) }
}

function present(draft: Draft, scope: ScopeName, user: string): Membership | null {
  const member = draft.member(scope, user)
  return member && member.leftAt === null ? member : null
}

function mayManage(draft: Draft, scope: ScopeName, by: string, member: Membership): boolean {
  const actor = present(draft, scope, by)
  return actor !== null && memberRights.mayManage(actor, member) === 'yes'
}

function fits(scope: ScopeName, role: Role): boolean {
  const roles: readonly Role[] = scopeKind(scope) === 'studio' ? STUDIO_ROLES : WEDDING_ROLES
  return scopeKind(scope) !== 'user' && roles.includes(role)
}

function refuse(code: ErrorCode): Verdict {
  return { refusal: new CodedError(code, ERRORS[code].meaning) }
}
