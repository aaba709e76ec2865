import { Router } from 'express'
import { createAccount } from '#shared/protocol/session.ts'
import type { Sessions } from '../auth/sessions.ts'
import { allowOnly } from './allowOnly.ts'
import type { Authentication } from './authentication.ts'
import { parseBody } from './parseBody.ts'
import type { RateLimits } from './rateLimits.ts'
import { answerEntered } from './sessionRoutes.ts'

export function accountRoutes(parts: {
  sessions: Sessions
  authentication: Authentication
  limits: RateLimits
}): Router {
  const { sessions, authentication, limits } = parts
  const router = Router()
  router
    .route('/accounts')
    .post(async (request, response) => {
      authentication.refuseForeign(request)
      const input = await parseBody(request, createAccount)
      await limits.account(request)
      answerEntered(authentication, response, 201, await sessions.signUp(input))
    })
    .all(allowOnly('POST'))
  return router
}
