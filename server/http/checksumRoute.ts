import { Router } from 'express'
import { checksumRequest } from '#shared/protocol/checksum.ts'
import type { SyncService } from '../sync/syncService.ts'
import { allowOnly } from './allowOnly.ts'
import type { Authentication } from './authentication.ts'
import { parseBody } from './parseBody.ts'
import type { RateLimits } from './rateLimits.ts'
import { sendJson } from './sendJson.ts'

/** Whether a device holds what it should; it reads whole scopes, and so is not asked for often. */
export function checksumRoute(parts: {
  checksums: SyncService['checksums']
  authentication: Authentication
  limits: RateLimits
}): Router {
  const router = Router()
  router
    .route('/sync/checksum')
    .post(async (request, response) => {
      const { account } = await parts.authentication.leaving(request)
      const asked = await parseBody(request, checksumRequest)
      await parts.limits.checksum(account.id, asked.scopes.length)
      await sendJson(request, response, 200, await parts.checksums(account.id, asked))
    })
    .all(allowOnly('POST'))
  return router
}
