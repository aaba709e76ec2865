import { Router } from 'express'
import { freshnessQuery, prepareQuery } from '#shared/protocol/prepare.ts'
import type { Preparing } from '../sync/preparing.ts'
import { allowOnly } from './allowOnly.ts'
import type { Authentication } from './authentication.ts'
import { parseValue } from './parseBody.ts'
import type { RateLimits } from './rateLimits.ts'
import { scopeOf } from './scopeOf.ts'
import { sendJson } from './sendJson.ts'

/** What there is to fetch ahead for a date, and whether what was fetched is fresh. */
export function prepareRoutes(parts: {
  preparing: Preparing
  authentication: Authentication
  limits: RateLimits
}): Router {
  const { preparing, authentication, limits } = parts
  const router = Router()

  router
    .route('/prepare')
    .get(async (request, response) => {
      const { account } = await authentication.signedIn(request)
      const { date, days } = parseValue(prepareQuery, request.query)
      await limits.history(account.id)
      const found = await preparing.find(account.id, datesFrom(date, days))
      await limits.checksum(account.id, found.length)
      await sendJson(request, response, 200, await preparing.describe(account.id, found))
    })
    .all(allowOnly('GET'))

  router
    .route('/scopes/:scope/freshness')
    .get(async (request, response) => {
      const { account } = await authentication.signedIn(request)
      const scope = scopeOf(request.params.scope)
      const { checkpoint = null } = parseValue(freshnessQuery, request.query)
      await limits.history(account.id)
      const answer = await preparing.freshness(account.id, scope, checkpoint)
      await sendJson(request, response, 200, answer)
    })
    .all(allowOnly('GET'))
  return router
}

const DAY_MS = 24 * 3_600_000

function datesFrom(date: string, days: number): string[] {
  const first = Date.parse(`${date}T00:00:00Z`)
  const later = Array.from({ length: days }, (_, n) => new Date(first + (n + 1) * DAY_MS))
  return [date, ...later.map((one) => one.toISOString().slice(0, 10))]
}
