import { Router } from 'express'
import {
  REFUSED_PAGE,
  refusedNamed,
  refusedQuery,
  type RefusedListing,
} from '#shared/protocol/refused.ts'
import type { Refusals } from '../sync/readRefusals.ts'
import { allowOnly } from './allowOnly.ts'
import type { Authentication } from './authentication.ts'
import { idOf } from './idOf.ts'
import { parseValue } from './parseBody.ts'
import type { RateLimits } from './rateLimits.ts'
import { scopeOf } from './scopeOf.ts'
import { sendJson } from './sendJson.ts'

/** What was refused to the one who asks, as the server holds it, and discarding it. */
export function refusedRoutes(parts: {
  refusals: Refusals
  authentication: Authentication
  limits: RateLimits
}): Router {
  const { refusals, authentication, limits } = parts
  const router = Router()

  router
    .route('/sync/refused')
    .get(async (request, response) => {
      const { account } = await authentication.signedIn(request)
      const { scope = null, after = null, limit } = parseValue(refusedQuery, request.query)
      await limits.history(account.id)
      const asked = { scope, after, limit: limit ?? REFUSED_PAGE.usual }
      const answer: RefusedListing = await refusals.list(account.id, asked)
      await sendJson(request, response, 200, answer)
    })
    .all(allowOnly('GET'))

  router
    .route('/sync/refused/:scope/:record')
    .delete(async (request, response) => {
      const { account } = await authentication.signedIn(request)
      const scope = scopeOf(request.params.scope)
      const id = idOf(request.params.record, 'Nothing of it is held as refused.')
      const { at = null } = parseValue(refusedNamed, request.query)
      await limits.history(account.id)
      await refusals.discard(account.id, { scope, id, at })
      response.status(204).end()
    })
    .all(allowOnly('DELETE'))
  return router
}
