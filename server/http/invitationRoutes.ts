import { Router } from 'express'
import {
  createInvitation,
  invitationPreview,
  type InvitationAnswer,
} from '#shared/protocol/session.ts'
import type { Grants } from '../auth/grants.ts'
import type { Invitations } from '../auth/invitations.ts'
import { allowOnly } from './allowOnly.ts'
import type { Authentication } from './authentication.ts'
import { isoTime } from './isoTime.ts'
import { parseBody } from './parseBody.ts'
import type { RateLimits } from './rateLimits.ts'
import { scopeOf } from './scopeOf.ts'

export function invitationRoutes(parts: {
  invitations: Invitations
  grants: Grants
  authentication: Authentication
  limits: RateLimits
  publicUrl: URL
}): Router {
  const { invitations, grants, authentication, limits, publicUrl } = parts
  const router = Router()

  router
    .route('/scopes/:scope/invitations')
    .post(async (request, response) => {
      const by = await authentication.withAccount(request)
      const grant = await grants.in(by, scopeOf(request.params.scope))
      const { role, ...bond } = await parseBody(request, createInvitation)
      await limits.invitation(grant.user)
      const { token, expiresAt } = await invitations.invite(grant, role, bond)
      const answer: InvitationAnswer = {
        token,
        url: new URL(`/join/${token}`, publicUrl).href,
        expiresAt: isoTime(expiresAt),
      }
      response.status(201).json(answer)
    })
    .all(allowOnly('POST'))

  router
    .route('/invitations/:token')
    .get(async (request, response) => {
      const preview = await invitations.preview(request.params.token)
      response.json(invitationPreview.parse(preview))
    })
    .all(allowOnly('GET'))

  router
    .route('/invitations/:token/accept')
    .post(async (request, response) => {
      const by = await authentication.withAccount(request)
      response.json(await invitations.accept(request.params.token, by))
    })
    .all(allowOnly('POST'))
  return router
}
