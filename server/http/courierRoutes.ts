import { Router } from 'express'
import { carryRequest, deviceKeysRequest, type DeviceKeysAnswer } from '#shared/protocol/courier.ts'
import { WIRE_LIMITS } from '#shared/protocol/limits.ts'
import type { DeviceKeys } from '../auth/deviceKeys.ts'
import type { CarryService } from '../sync/courierService.ts'
import type { Counting } from '../sync/metrics/counting.ts'
import { allowOnly } from './allowOnly.ts'
import type { Authentication } from './authentication.ts'
import { isoTime } from './isoTime.ts'
import { claimantOf } from './claimantOf.ts'
import { bytesSent } from './bytesSent.ts'
import { parseBody, parseValue, refuseMalformed } from './parseBody.ts'
import type { RateLimits } from './rateLimits.ts'
import { readJson } from './readBody.ts'
import { sendJson } from './sendJson.ts'

const CAPS = { compressedBytes: WIRE_LIMITS.compressedBytes, bytes: WIRE_LIMITS.bodyBytes }

/** Keys by which devices know one another, and what came by hand from one to another. */
export function courierRoutes(parts: {
  keys: DeviceKeys
  carry: CarryService
  authentication: Authentication
  limits: RateLimits
  counting: Counting
  now: () => number
}): Router {
  const { keys, carry, authentication, limits, counting } = parts
  const router = Router()

  router
    .route('/devices/keys')
    .post(async (request, response) => {
      const by = await authentication.signedIn(request)
      const asked = await parseBody(request, deviceKeysRequest)
      await limits.deviceReport(by.account.id)
      await keys.register(by, asked)
      const now = isoTime(parts.now())
      const answer: DeviceKeysAnswer = { keys: [...(await keys.ofCompanions(by))], now }
      await sendJson(request, response, 200, answer)
    })
    .all(allowOnly('POST'))

  router
    .route('/sync/carry')
    .post(async (request, response) => {
      const { account, session } = await authentication.leaving(request)
      await limits.carry(account.id)
      const body = await readJson(request, CAPS)
      // Rows, carried ones too, are judged one by one: a poisonous one spoils nothing else (P4).
      if (typeof body === 'object') refuseMalformed({ ...body, rows: null, carried: null })
      const { replica, claims, rows, carried, taken } = parseValue(carryRequest, body)
      const claimant = claimantOf(account, session)
      const from = parts.now()
      const answer = await carry(claimant, { replica, claims, rows, carried, taken })
      const ms = parts.now() - from
      const bytesOut = await sendJson(request, response, 200, answer)
      // What was carried for others is theirs: their own device counts when it comes.
      const bytesIn = bytesSent(request)
      counting.pushed(session.deviceName, { rows, answer, bytesIn, bytesOut, ms })
    })
    .all(allowOnly('POST'))
  return router
}
