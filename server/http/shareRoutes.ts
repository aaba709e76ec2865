import { Router } from 'express'
import {
  createShare,
  readShare,
  type ListedShare,
  type ShareAnswer,
  type ShareListing,
} from '#shared/protocol/links.ts'
import type { Grants } from '../auth/grants.ts'
import type { Shares, ShownShare } from '../auth/shares.ts'
import { allowOnly } from './allowOnly.ts'
import type { Authentication } from './authentication.ts'
import { idOf } from './idOf.ts'
import { isoTime } from './isoTime.ts'
import { parseBody } from './parseBody.ts'
import type { RateLimits } from './rateLimits.ts'
import { scopeOf } from './scopeOf.ts'
import { sendJson } from './sendJson.ts'

/** What was published for everybody, read by whoever holds the address. */
export function shareRoutes(parts: {
  shares: Shares
  grants: Grants
  authentication: Authentication
  limits: RateLimits
  publicUrl: URL
}): Router {
  const { shares, grants, authentication, limits, publicUrl } = parts
  const router = Router()

  router
    .route('/scopes/:scope/shares')
    .get(async (request, response) => {
      const by = await authentication.withAccount(request)
      const grant = await grants.in(by, scopeOf(request.params.scope))
      const answer: ShareListing = { shares: (await shares.list(grant)).map(listed) }
      response.json(answer)
    })
    .post(async (request, response) => {
      const by = await authentication.withAccount(request)
      const grant = await grants.in(by, scopeOf(request.params.scope))
      const asked = await parseBody(request, createShare)
      await limits.linkMade(grant.user)
      const { shown, token } = await shares.make(grant, asked)
      const url = new URL(`/s#${token}`, publicUrl).href
      const answer: ShareAnswer = { share: listed(shown), token, url }
      response.status(201).json(answer)
    })
    .all(allowOnly('GET', 'POST'))

  router
    .route('/scopes/:scope/shares/:id')
    .delete(async (request, response) => {
      const by = await authentication.withAccount(request)
      const grant = await grants.in(by, scopeOf(request.params.scope))
      await shares.revoke(grant, idOf(request.params.id, 'There is no such link.'))
      response.status(204).end()
    })
    .all(allowOnly('DELETE'))

  router
    .route('/shares/read')
    .post(async (request, response) => {
      const { token } = await parseBody(request, readShare)
      const schedule = await limits.reading(request, token, () => shares.read(token))
      response.set('X-Robots-Tag', 'noindex, nofollow')
      await sendJson(request, response, 200, schedule)
    })
    .all(allowOnly('POST'))
  return router
}

function listed({
  id,
  madeBy,
  createdAt,
  endsAt,
  state,
  reads,
  lastReadAt,
}: ShownShare): ListedShare {
  return {
    id,
    madeBy,
    createdAt: isoTime(createdAt),
    endsAt: endsAt === null ? null : isoTime(endsAt),
    state,
    reads,
    lastReadAt: lastReadAt === null ? null : isoTime(lastReadAt),
  }
}
