import type { Actor } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { AuthRefusal } from './authRefusal.ts'
import type { SignedIn } from './sessions.ts'

/** What a session may do in one scope. */
export type Grant = Actor & {
  scope: ScopeName
  name: string
  joinedAt: number
  /** Version of the scope when they left; null while they belong to it. */
  leftAt: number | null
}

/** Where memberships are read: compose.ts hands in the store of records, which owns them. */
export type MembershipSource<G extends Grant> = {
  /** Present and former ones. */
  ofUser: (user: string) => Promise<readonly G[]>
  /** Without former members. */
  ofScope: (scope: ScopeName) => Promise<readonly G[]>
}

export type Grants<G extends Grant = Grant> = {
  /** Every scope that this session sees now; nothing in a request can add to it. */
  of: (by: SignedIn) => Promise<readonly G[]>
  /** NOT_FOUND for whoever is not a member: an outsider does not learn whether a scope exists. */
  in: (by: SignedIn, scope: ScopeName) => Promise<G>
  /** The members of a scope, for one of them. NOT_FOUND. */
  members: (by: SignedIn, scope: ScopeName) => Promise<readonly G[]>
}

/** From a session to scopes and roles: the only way to a scope. */
export function createGrants<G extends Grant>(source: MembershipSource<G>): Grants<G> {
  async function grantsOf({ account }: SignedIn): Promise<readonly G[]> {
    return (await source.ofUser(account.id)).filter(({ leftAt }) => leftAt === null)
  }
  async function grantIn(by: SignedIn, scope: ScopeName): Promise<G> {
    const grant = (await grantsOf(by)).find((one) => one.scope === scope)
    if (!grant)
      throw new AuthRefusal('NOT_FOUND', 'There is no such place, or you do not belong to it.')
    return grant
  }
  return {
    of: grantsOf,
    in: grantIn,
    async members(by, scope) {
      await grantIn(by, scope)
      return source.ofScope(scope)
    },
  }
}
