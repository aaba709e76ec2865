import { Router, type Response } from 'express'
import {
  createSession,
  revokeQuery,
  type SessionAnswer,
  type SessionListing,
} from '#shared/protocol/session.ts'
import type { Entered, Sessions } from '../auth/sessions.ts'
import { allowOnly } from './allowOnly.ts'
import type { Authentication } from './authentication.ts'
import { idOf } from './idOf.ts'
import { isoTime } from './isoTime.ts'
import { parseBody, parseValue } from './parseBody.ts'
import type { RateLimits } from './rateLimits.ts'

export function sessionRoutes(parts: {
  sessions: Sessions
  authentication: Authentication
  limits: RateLimits
}): Router {
  const { sessions, authentication, limits } = parts
  const router = Router()

  router
    .route('/sessions')
    .post(async (request, response) => {
      authentication.refuseForeign(request)
      const input = await parseBody(request, createSession)
      const entered = await limits.signIn(request, input.email, () => sessions.signIn(input))
      answerEntered(authentication, response, 200, entered)
    })
    .get(async (request, response) => {
      const by = await authentication.signedIn(request)
      const listing: SessionListing = {
        sessions: (await sessions.list(by)).map((session) => ({
          id: session.id,
          device: session.deviceName,
          createdAt: isoTime(session.createdAt),
          lastSeenAt: isoTime(session.lastUsedAt),
          current: session.id === by.session.id,
        })),
      }
      response.json(listing)
    })
    .all(allowOnly('GET', 'POST'))

  router
    .route('/sessions/current')
    .delete(async (request, response) => {
      await sessions.signOut(authentication.tokenOf(request))
      authentication.clearCookie(response)
      response.status(204).end()
    })
    .all(allowOnly('DELETE'))

  router
    .route('/sessions/:id')
    .delete(async (request, response) => {
      const by = await authentication.signedIn(request)
      const { wipe } = parseValue(revokeQuery, request.query)
      const id = idOf(request.params.id, 'There is no such session.')
      await sessions.revoke(by, id, wipe === 'true')
      response.status(204).end()
    })
    .all(allowOnly('DELETE'))
  return router
}

/** The body is for programs that keep the token themselves, the cookie for browsers. */
export function answerEntered(
  authentication: Authentication,
  response: Response,
  status: number,
  { user, token, session }: Entered,
): void {
  authentication.setCookie(response, token, session.absoluteExpiresAt)
  const answer: SessionAnswer = { user, token, expiresAt: isoTime(session.idleExpiresAt) }
  response.status(status).json(answer)
}
