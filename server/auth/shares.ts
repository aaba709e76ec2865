import { LINK_LIMITS, type CreateShare, type SharedSchedule } from '#shared/protocol/links.ts'
import { mayShare } from '#shared/schema/record/linkRights.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { AccountStore } from './accountStore.ts'
import { AuthRefusal } from './authRefusal.ts'
import type { Grant, MembershipSource } from './grants.ts'
import type { StoredShare } from './linkStore.ts'
import type { LinkState } from './links.ts'
import { hashOfToken, makeToken } from './tokens.ts'

export type ShownShare = StoredShare & { state: LinkState }

export type Shares = {
  /** FORBIDDEN, BAD_REQUEST for its end. */
  make: (by: Grant, asked: CreateShare) => Promise<{ shown: ShownShare; token: string }>
  /** FORBIDDEN. */
  list: (by: Grant) => Promise<readonly ShownShare[]>
  /** FORBIDDEN, NOT_FOUND. */
  revoke: (by: Grant, id: string) => Promise<void>
  /** NOT_FOUND, LINK_ENDED. */
  read: (token: string) => Promise<SharedSchedule>
}

/** Reading what was published for everybody, by whoever holds the address. */
export function createShares(parts: {
  accounts: AccountStore
  memberships: MembershipSource<Grant>
  /** What is shown of a wedding; it is read as its least member would. */
  schedule: (scope: ScopeName, maker: string) => Promise<Omit<SharedSchedule, 'endsAt'> | null>
  makeId: () => string
  now: () => number
}): Shares {
  const { accounts, memberships, schedule, makeId, now } = parts

  function refuseOthers(by: Grant): void {
    if (!mayShare(by, by.scope))
      throw new AuthRefusal('FORBIDDEN', 'You cannot share what was published here.')
  }

  function stateOf(share: StoredShare, members: readonly Grant[]): LinkState {
    if (share.revokedAt !== null) return 'revoked'
    if (share.endsAt !== null && now() >= share.endsAt) return 'ended'
    const maker = members.find(({ user }) => user === share.madeBy)
    return maker && mayShare(maker, share.scope) ? 'stands' : 'withdrawn'
  }

  return {
    async make(by, { endsAt: asked }) {
      refuseOthers(by)
      const at = now()
      const endsAt = asked === undefined ? null : Date.parse(asked)
      if (endsAt !== null && !(endsAt > at && endsAt <= at + LINK_LIMITS.longestMs))
        throw new AuthRefusal('BAD_REQUEST', 'A link ends later than now, and not in years.', {
          field: 'endsAt',
        })
      if ((await accounts.sharesOf(by.scope)).length >= LINK_LIMITS.shares)
        throw new AuthRefusal('FORBIDDEN', 'This wedding has as many links as it may.')
      const { token, hash } = makeToken()
      const share: StoredShare = {
        id: makeId(),
        tokenHash: hash,
        scope: by.scope,
        madeBy: by.user,
        createdAt: at,
        endsAt,
        revokedAt: null,
        revokedBy: null,
        reads: 0,
        lastReadAt: null,
      }
      await accounts.createShare(share)
      return { shown: { ...share, state: 'stands' }, token }
    },

    async list(by) {
      refuseOthers(by)
      const members = await memberships.ofScope(by.scope)
      const all = await accounts.sharesOf(by.scope)
      return all.map((share) => ({ ...share, state: stateOf(share, members) }))
    },

    async revoke(by, id) {
      refuseOthers(by)
      if (!(await accounts.revokeShare(by.scope, id, by.user, now())))
        throw new AuthRefusal('NOT_FOUND', 'There is no such link.')
    },

    async read(token) {
      const share = await accounts.shareByToken(hashOfToken(token))
      if (!share) throw new AuthRefusal('NOT_FOUND', 'There is no such link.')
      const state = stateOf(share, await memberships.ofScope(share.scope))
      const found = state === 'stands' ? await schedule(share.scope, share.madeBy) : null
      if (!found)
        throw new AuthRefusal('LINK_ENDED', 'This link has ended: ask whoever sent it for another.')
      await accounts.countShareRead(share.tokenHash, now())
      const endsAt = share.endsAt === null ? null : new Date(share.endsAt).toISOString()
      return { ...found, endsAt }
    },
  }
}
