import { Router } from 'express'
import { WIRE_LIMITS } from '#shared/protocol/limits.ts'
import { pushRequest } from '#shared/protocol/push.ts'
import type { Counting } from '../sync/metrics/counting.ts'
import type { Push, PushService } from '../sync/pushService.ts'
import { allowOnly } from './allowOnly.ts'
import type { Authentication } from './authentication.ts'
import { claimantOf } from './claimantOf.ts'
import { parseValue, refuseMalformed } from './parseBody.ts'
import { readJson } from './readBody.ts'
import { Refusal } from './refusal.ts'
import { bytesSent } from './bytesSent.ts'
import { sendJson } from './sendJson.ts'

const CAPS = { compressedBytes: WIRE_LIMITS.compressedBytes, bytes: WIRE_LIMITS.bodyBytes }

/** A bare array in, a bare array out (any RxDB client); an object in, outcomes out (our own link). */
export function pushRoute(parts: {
  push: PushService
  authentication: Authentication
  counting: Counting
  now: () => number
}): Router {
  const { authentication, counting, now } = parts
  const router = Router()
  router
    .route('/sync/push')
    .post(async (request, response) => {
      const { account, session } = await authentication.leaving(request)
      const body = await readJson(request, CAPS)
      const claimant = claimantOf(account, session)
      const push = pushOf(body)
      const from = now()
      const answer = await parts.push(claimant, push)
      const ms = now() - from
      const told = Array.isArray(body) ? answer.conflicts : answer
      const bytesOut = await sendJson(request, response, 200, told)
      const bytesIn = bytesSent(request)
      counting.pushed(session.deviceName, { rows: push.rows, answer, bytesIn, bytesOut, ms })
    })
    .all(allowOnly('POST'))
  return router
}

function pushOf(body: unknown): Push {
  if (Array.isArray(body)) return { replica: null, rows: withinLimit(body) }
  const isObject = typeof body === 'object' && body !== null
  const rows: unknown = isObject && 'rows' in body ? body.rows : undefined
  // Rows are judged one by one, so that a poisonous one spoils nothing else (P4).
  if (isObject) refuseMalformed({ ...body, rows: null })
  if (Array.isArray(rows)) withinLimit(rows)
  const { replica, claims, rows: parsed } = parseValue(pushRequest, body)
  return { replica, claims, rows: parsed }
}

function withinLimit(rows: unknown[]): unknown[] {
  if (rows.length > WIRE_LIMITS.pushRows)
    throw new Refusal('BODY_TOO_LARGE', `Send at most ${WIRE_LIMITS.pushRows} rows.`)
  return rows
}
