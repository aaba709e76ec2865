import { STUDIO_ROLES, WEDDING_ROLES, type Role } from '#shared/schema/record/access.ts'
import { scopeId, scopeKind, type ScopeName } from '#shared/schema/record/scope.ts'
import { WIRE_LIMITS } from '#shared/protocol/limits.ts'
import type { Maker } from './applying.ts'
import type { GroupCommit } from './groupCommit.ts'
import { writeMemberRecord } from './memberRecord.ts'
import type { SyncStore } from './store.ts'

export type Claimant = {
  user: string
  name: string
  device: string
  /** Works for one wedding by a link: nothing new can belong to them but their own settings. */
  isBound?: boolean
}

export type ClaimScopes = (
  scopes: readonly ScopeName[],
  claimant: Claimant,
  roles: Readonly<Record<string, string>>,
) => Promise<void>

/** Scopes known to exist; forgetting one costs a question to the store, never more. */
const REMEMBERED = 50_000

/**
 * An unknown wedding or studio belongs to whoever first writes to it, so that both can be created
 * offline; each claim is a transaction of its own, before the rows are queued. A scope that somebody
 * else has is left alone: its rows are judged by membership.
 */
export function createClaims(parts: {
  store: SyncStore
  commit: GroupCommit
  maker: Maker
  now: () => number
}): ClaimScopes {
  const known = new Set<ScopeName>()

  return async (scopes, claimant, roles) => {
    const unknown = scopes.filter((scope) => !known.has(scope) && mayBeTheirs(scope, claimant))
    if (unknown.length === 0) return
    const held = await parts.store.read(claimant.user, (snapshot) => snapshot.memberships())
    let count = held.filter(({ leftAt }) => leftAt === null).length
    for (const scope of unknown) {
      if (count >= WIRE_LIMITS.scopes) return
      const role = claimedRole(scope, roles[scope])
      const memberRecord = parts.maker.makeId()
      const { user, name } = claimant
      const request = { scope, user, name, role, memberRecord, now: parts.now() }
      if ((await parts.store.claim(request)) === 'claimed') count += 1
      await introduce(parts, scope, claimant)
      if (known.size >= REMEMBERED) known.clear()
      known.add(scope)
    }
  }
}

function mayBeTheirs(scope: ScopeName, { user, isBound }: Claimant): boolean {
  return scopeKind(scope) === 'user' ? scopeId(scope) === user : isBound !== true
}

/** Writes the first member's record; also after a server that was killed between claim and this. */
async function introduce(
  { commit, maker, now }: Parameters<typeof createClaims>[0],
  scope: ScopeName,
  { user, device }: Claimant,
): Promise<void> {
  if (scopeKind(scope) === 'user') return
  const [result] = await commit.run([
    {
      scope,
      wanted: { scopes: [scope], users: [user], records: [], heads: [], revisions: [] },
      bytes: 0,
      replica: null,
      run: (draft) => {
        const membership = draft.member(scope, user)
        if (!membership || draft.scope(scope)?.version !== 0 || draft.nextVersion(scope) > 1) return
        writeMemberRecord(draft, membership, maker, { by: user, device, receivedAt: now() })
      },
    },
  ])
  if (result?.status === 'rejected') throw result.reason
}

/** A role that the kind of scope does not have counts as not named. */
function claimedRole(scope: ScopeName, named: string | undefined): Role {
  switch (scopeKind(scope)) {
    case 'wedding':
      return WEDDING_ROLES.find((role) => role === named) ?? 'planner'
    case 'studio':
      return STUDIO_ROLES.find((role) => role === named) ?? 'owner'
    case 'user':
      return 'self'
  }
}
