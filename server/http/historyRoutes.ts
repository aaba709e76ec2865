import { Router } from 'express'
import { asOfRequest, eraseRequest, historyRequest } from '#shared/protocol/history.ts'
import type { SyncService } from '../sync/syncService.ts'
import { allowOnly } from './allowOnly.ts'
import type { Authentication } from './authentication.ts'
import { parseBody } from './parseBody.ts'
import type { RateLimits } from './rateLimits.ts'
import { sendJson } from './sendJson.ts'

/** What was, for those who may read it; and what is to be forgotten. */
export function historyRoutes(parts: {
  history: SyncService['history']
  authentication: Authentication
  limits: RateLimits
}): Router {
  const { history, authentication, limits } = parts
  const router = Router()

  router
    .route('/history')
    .post(async (request, response) => {
      const { account } = await authentication.signedIn(request)
      const asked = await parseBody(request, historyRequest)
      await limits.history(account.id)
      await sendJson(request, response, 200, await history.lines(account.id, asked))
    })
    .all(allowOnly('POST'))

  router
    .route('/history/at')
    .post(async (request, response) => {
      const { account } = await authentication.signedIn(request)
      const asked = await parseBody(request, asOfRequest)
      await limits.history(account.id)
      await sendJson(request, response, 200, await history.at(account.id, asked))
    })
    .all(allowOnly('POST'))

  router
    .route('/history/erase')
    .post(async (request, response) => {
      const { account, session } = await authentication.signedIn(request)
      const asked = await parseBody(request, eraseRequest)
      await limits.history(account.id)
      await history.erase({ ...asked, by: account.id, device: session.deviceName })
      response.status(204).end()
    })
    .all(allowOnly('POST'))
  return router
}
