import { Router } from 'express'
import {
  becomeAccount,
  createLink,
  lookAtLink,
  openLink,
  type LinkAnswer,
  type LinkListing,
  type LinkPreview,
  type ListedLink,
  type OpenedLink,
} from '#shared/protocol/links.ts'
import type { createBecomeAccount } from '../auth/becomeAccount.ts'
import type { Grants } from '../auth/grants.ts'
import type { Links, LookedAt, ShownLink } from '../auth/links.ts'
import { allowOnly } from './allowOnly.ts'
import type { Authentication } from './authentication.ts'
import { idOf } from './idOf.ts'
import { isoTime } from './isoTime.ts'
import { parseBody } from './parseBody.ts'
import type { RateLimits } from './rateLimits.ts'
import { scopeOf } from './scopeOf.ts'
import { answerEntered } from './sessionRoutes.ts'

/**
 * Links by which somebody works for one wedding without an account. A token is in no address that
 * reaches us: behind the `#` of a page's, and in the body of a request.
 */
export function linkRoutes(parts: {
  links: Links
  become: ReturnType<typeof createBecomeAccount>
  grants: Grants
  authentication: Authentication
  limits: RateLimits
  publicUrl: URL
}): Router {
  const { links, become, grants, authentication, limits, publicUrl } = parts
  const router = Router()

  router
    .route('/scopes/:scope/links')
    .get(async (request, response) => {
      const by = await authentication.withAccount(request)
      const grant = await grants.in(by, scopeOf(request.params.scope))
      const answer: LinkListing = { links: (await links.list(grant)).map(listed) }
      response.json(answer)
    })
    .post(async (request, response) => {
      const by = await authentication.withAccount(request)
      const grant = await grants.in(by, scopeOf(request.params.scope))
      const asked = await parseBody(request, createLink)
      await limits.linkMade(grant.user)
      const { shown, token } = await links.make(grant, asked)
      const url = new URL(`/l#${token}`, publicUrl).href
      const answer: LinkAnswer = { link: listed(shown), token, url }
      response.status(201).json(answer)
    })
    .all(allowOnly('GET', 'POST'))

  router
    .route('/scopes/:scope/links/:id')
    .delete(async (request, response) => {
      const by = await authentication.withAccount(request)
      const grant = await grants.in(by, scopeOf(request.params.scope))
      await links.revoke(grant, idOf(request.params.id, 'There is no such link.'))
      response.status(204).end()
    })
    .all(allowOnly('DELETE'))

  router
    .route('/links/look')
    .post(async (request, response) => {
      const { token } = await parseBody(request, lookAtLink)
      const found = await limits.opening(request, token, () => links.lookAt(token))
      const { link, title, invitedBy } = found
      const answer: LinkPreview = {
        role: link.role,
        name: link.name,
        title,
        invitedBy,
        endsAt: isoTime(link.endsAt),
      }
      response.json(answer)
    })
    .all(allowOnly('POST'))

  router
    .route('/links/open')
    .post(async (request, response) => {
      authentication.refuseForeign(request)
      const asked = await parseBody(request, openLink)
      const entered = await limits.opening(request, asked.token, () => links.open(asked))
      authentication.setCookie(response, entered.token, entered.session.absoluteExpiresAt)
      const { user, token, session } = entered
      response
        .status(201)
        .json(openedAnswer(entered, { user, token, expiresAt: isoTime(session.idleExpiresAt) }))
    })
    .all(allowOnly('POST'))

  router
    .route('/accounts/current')
    .put(async (request, response) => {
      const by = await authentication.signedIn(request)
      const asked = await parseBody(request, becomeAccount)
      await limits.account(request)
      await limits.linkMade(by.account.id)
      answerEntered(authentication, response, 200, await become(by, asked))
    })
    .all(allowOnly('PUT'))
  return router
}

function openedAnswer(
  { link, title, invitedBy }: LookedAt,
  entered: Pick<OpenedLink, 'user' | 'token' | 'expiresAt'>,
): OpenedLink {
  const { scope, role, phone, endsAt } = link
  return {
    ...entered,
    scope,
    role,
    title,
    invitedBy,
    ...(phone !== null && { phone }),
    endsAt: isoTime(endsAt),
  }
}

function listed({ link, state, openings }: ShownLink): ListedLink {
  const { id, role, vendor, household, name, madeBy, createdAt, endsAt, devices } = link
  return {
    id,
    role,
    ...(vendor !== null && { vendor }),
    ...(household !== null && { household }),
    name,
    madeBy,
    createdAt: isoTime(createdAt),
    endsAt: isoTime(endsAt),
    state,
    devices,
    openings: openings.map((one) => ({
      user: one.user,
      name: one.name,
      device: one.deviceName,
      openedAt: isoTime(one.openedAt),
      lastSeenAt: isoTime(one.lastSeenAt),
      state: one.state,
    })),
  }
}
