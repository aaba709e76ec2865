import { Router } from 'express'
import { changeMember, memberListing } from '#shared/protocol/session.ts'
import { scopeKind, type ScopeName } from '#shared/schema/record/scope.ts'
import type { Grant, Grants } from '../auth/grants.ts'
import type { ChangeMembership } from '../sync/changeMembership.ts'
import { allowOnly } from './allowOnly.ts'
import type { Authentication } from './authentication.ts'
import { idOf } from './idOf.ts'
import { isoTime } from './isoTime.ts'
import { parseBody } from './parseBody.ts'
import { Refusal } from './refusal.ts'
import { scopeOf } from './scopeOf.ts'

export function memberRoutes(parts: {
  grants: Grants
  members: ChangeMembership
  /** Works for this wedding by a link: what that says is all they may be. */
  isOfLink: (user: string) => Promise<boolean>
  authentication: Authentication
}): Router {
  const { grants, members, isOfLink, authentication } = parts
  const router = Router()

  router
    .route('/scopes/:scope/members')
    .get(async (request, response) => {
      const by = await authentication.signedIn(request)
      const all = await grants.members(by, sharedScope(request.params.scope))
      response.json(memberListing.parse({ members: all.map(shown) }))
    })
    .all(allowOnly('GET'))

  router
    .route('/scopes/:scope/members/:userId')
    .patch(async (request, response) => {
      const by = await authentication.signedIn(request)
      const { scope } = await grants.in(by, sharedScope(request.params.scope))
      const change = await parseBody(request, changeMember)
      const user = idOf(request.params.userId, 'There is no such member.')
      if (by.account.kind === 'link' || (await isOfLink(user)))
        throw new Refusal('FORBIDDEN', 'What a link carries is not changed: make another link.')
      const asked = { scope, by: by.account.id, user, device: by.session.deviceName, ...change }
      response.json(shown(await members.changeRole(asked)))
    })
    .delete(async (request, response) => {
      const by = await authentication.signedIn(request)
      const { scope } = await grants.in(by, sharedScope(request.params.scope))
      const user = idOf(request.params.userId, 'There is no such member.')
      await members.remove({ scope, by: by.account.id, user, device: by.session.deviceName })
      response.status(204).end()
    })
    .all(allowOnly('PATCH', 'DELETE'))
  return router
}

/** What belongs to one account alone has no members to speak of. */
function sharedScope(parameter: string): ScopeName {
  const scope = scopeOf(parameter)
  if (scopeKind(scope) === 'user') throw new Refusal('NOT_FOUND', 'There are no members here.')
  return scope
}

function shown({ user, name, role, owner, vendor, household, grants, joinedAt }: Grant) {
  return {
    userId: user,
    name,
    role,
    owner,
    vendor,
    household,
    grants,
    joinedAt: isoTime(joinedAt),
  }
}
