import { Router } from 'express'
import { WIRE_LIMITS } from '#shared/protocol/limits.ts'
import { pullRequest } from '#shared/protocol/pull.ts'
import type { SyncService } from '../sync/syncService.ts'
import { allowOnly } from './allowOnly.ts'
import type { Authentication } from './authentication.ts'
import { parseBody } from './parseBody.ts'
import { Refusal } from './refusal.ts'
import { sendJson } from './sendJson.ts'

export function pullRoute(parts: {
  pull: SyncService['pull']
  authentication: Authentication
}): Router {
  const router = Router()
  router
    .route('/sync/pull')
    .post(async (request, response) => {
      const { account } = await parts.authentication.signedIn(request)
      const wanted = await parseBody(request, pullRequest)
      // Cut silently, a full page would look like the last one (F12).
      if ((wanted.limit ?? 0) > WIRE_LIMITS.pullLimit)
        throw new Refusal('LIMIT_TOO_LARGE', `The limit is at most ${WIRE_LIMITS.pullLimit}.`)
      await sendJson(request, response, 200, await parts.pull(account.id, wanted))
    })
    .all(allowOnly('POST'))
  return router
}
