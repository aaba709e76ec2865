import { Router } from 'express'
import { WIRE_LIMITS } from '#shared/protocol/limits.ts'
import { pullRequest } from '#shared/protocol/pull.ts'
import type { Counting } from '../sync/metrics/counting.ts'
import { DEFAULT_LIMIT } from '../sync/readChanges.ts'
import type { SyncService } from '../sync/syncService.ts'
import { allowOnly } from './allowOnly.ts'
import type { Authentication } from './authentication.ts'
import { parseBody } from './parseBody.ts'
import { Refusal } from './refusal.ts'
import { sendJson } from './sendJson.ts'

export function pullRoute(parts: {
  pull: SyncService['pull']
  authentication: Authentication
  counting: Counting
  now: () => number
}): Router {
  const { authentication, counting, now } = parts
  const router = Router()
  router
    .route('/sync/pull')
    .post(async (request, response) => {
      const { account, session } = await authentication.leaving(request)
      const wanted = await parseBody(request, pullRequest)
      // Cut silently, a full page would look like the last one (F12).
      if ((wanted.limit ?? 0) > WIRE_LIMITS.pullLimit)
        throw new Refusal('LIMIT_TOO_LARGE', `The limit is at most ${WIRE_LIMITS.pullLimit}.`)
      const from = now()
      const answer = await parts.pull(account.id, wanted)
      const ms = now() - from
      const bytesOut = await sendJson(request, response, 200, answer)
      const isLast = answer.documents.length < (wanted.limit ?? DEFAULT_LIMIT)
      const skipped = wanted.skip ?? []
      counting.pulled(session.deviceName, { answer, isLast, skipped, bytesOut, ms })
    })
    .all(allowOnly('POST'))
  return router
}
