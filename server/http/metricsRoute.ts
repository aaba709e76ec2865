import { Router } from 'express'
import { metricsQuery } from '#shared/protocol/syncMetrics.ts'
import type { Grants } from '../auth/grants.ts'
import type { MetricsStore } from '../sync/metrics/metricsStore.ts'
import { maySeeMetrics, readMetrics } from '../sync/metrics/readMetrics.ts'
import { allowOnly } from './allowOnly.ts'
import type { Authentication } from './authentication.ts'
import { parseValue } from './parseBody.ts'
import type { RateLimits } from './rateLimits.ts'
import { Refusal } from './refusal.ts'
import { scopeOf } from './scopeOf.ts'
import { sendJson } from './sendJson.ts'

/** How sync went in a scope, for whoever answers for it. */
export function metricsRoute(parts: {
  metrics: MetricsStore
  grants: Grants
  authentication: Authentication
  limits: RateLimits
  now: () => number
}): Router {
  const { metrics, grants, authentication, limits, now } = parts
  const router = Router()
  router
    .route('/scopes/:scope/metrics')
    .get(async (request, response) => {
      const by = await authentication.signedIn(request)
      const scope = scopeOf(request.params.scope)
      const viewer = await grants.in(by, scope)
      if (!maySeeMetrics(viewer))
        throw new Refusal('NOT_FOUND', 'There is no such place, or it is not told to you.')
      const { days } = parseValue(metricsQuery, request.query)
      await limits.history(by.account.id)
      const answer = await readMetrics(metrics, scope, Number(days), now())
      await sendJson(request, response, 200, answer)
    })
    .all(allowOnly('GET'))
  return router
}
