import { Router } from 'express'
import { noticeKeyAnswer, noticeSubscription, testAnswer } from '#shared/protocol/notices.ts'
import type { SignedIn } from '../auth/sessions.ts'
import type { NoticeService } from '../notices/noticeService.ts'
import { allowOnly } from './allowOnly.ts'
import type { Authentication } from './authentication.ts'
import { parseBody } from './parseBody.ts'
import type { RateLimits } from './rateLimits.ts'
import { Refusal } from './refusal.ts'

export type NoticeRouteParts = {
  service: NoticeService
  /** The public key by which push services know this installation. */
  key: string
  isCallable: (endpoint: string) => boolean
}

/** How this device hears of things while the app is closed; the session says whose device it is. */
export function noticeRoutes(
  parts: NoticeRouteParts & { authentication: Authentication; limits: RateLimits },
): Router {
  const { service, authentication, limits } = parts
  const router = Router()

  router
    .route('/notices/key')
    .get(async (request, response) => {
      await authentication.signedIn(request)
      response.json(noticeKeyAnswer.parse({ key: parts.key }))
    })
    .all(allowOnly('GET'))

  router
    .route('/notices/subscription')
    .put(async (request, response) => {
      const by = await authentication.signedIn(request)
      const subscription = await parseBody(request, noticeSubscription)
      if (!parts.isCallable(subscription.endpoint))
        throw new Refusal('BAD_REQUEST', 'The endpoint is not the address of a push service.', {
          details: { field: 'endpoint' },
        })
      await limits.notice(by.account.id)
      await service.subscribe(deviceOf(by), subscription)
      response.status(204).end()
    })
    .delete(async (request, response) => {
      const by = await authentication.signedIn(request)
      await service.unsubscribe(by.session.id)
      response.status(204).end()
    })
    .all(allowOnly('PUT', 'DELETE'))

  router
    .route('/notices/test')
    .post(async (request, response) => {
      const by = await authentication.signedIn(request)
      await limits.notice(by.account.id)
      const outcome = await service.test(deviceOf(by))
      response.json(testAnswer.parse({ outcome }))
    })
    .all(allowOnly('POST'))
  return router
}

function deviceOf({ account, session }: SignedIn) {
  return { user: account.id, session: session.id }
}
