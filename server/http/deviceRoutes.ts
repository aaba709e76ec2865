import { Router } from 'express'
import { deviceListing, deviceReport } from '#shared/protocol/deviceStatus.ts'
import type { Grants } from '../auth/grants.ts'
import type { Devices } from '../sync/deviceStatus.ts'
import { allowOnly } from './allowOnly.ts'
import type { Authentication } from './authentication.ts'
import { isoTime } from './isoTime.ts'
import { parseBody } from './parseBody.ts'
import type { RateLimits } from './rateLimits.ts'
import { scopeOf } from './scopeOf.ts'

/** What is only on a device, told by it, and read by those who wait for its edits. */
export function deviceRoutes(parts: {
  devices: Devices
  grants: Grants
  authentication: Authentication
  limits: RateLimits
}): Router {
  const { devices, grants, authentication, limits } = parts
  const router = Router()

  router
    .route('/sync/status')
    .post(async (request, response) => {
      const by = await authentication.signedIn(request)
      const { scopes } = await parseBody(request, deviceReport)
      await limits.deviceReport(by.account.id)
      const { device, deviceName } = by.session
      const own = (await grants.of(by)).map(({ scope }) => scope)
      await devices.tell({ user: by.account.id, device, deviceName }, own, scopes)
      response.status(204).end()
    })
    .delete(async (request, response) => {
      const by = await authentication.signedIn(request)
      await limits.deviceReport(by.account.id)
      const own = (await grants.of(by)).map(({ scope }) => scope)
      await devices.forget({ user: by.account.id, device: by.session.device }, own)
      response.status(204).end()
    })
    .all(allowOnly('POST', 'DELETE'))

  router
    .route('/scopes/:scope/devices')
    .get(async (request, response) => {
      const by = await authentication.signedIn(request)
      const scope = scopeOf(request.params.scope)
      const viewer = await grants.in(by, scope)
      const known = await devices.of(scope, viewer, await grants.members(by, scope))
      response.json(
        deviceListing.parse({
          devices: known.map(({ user, name, device, deviceName, waiting, refused, ...one }) => ({
            user,
            name,
            device: deviceName,
            waiting,
            refused,
            since: one.since === null ? null : isoTime(one.since),
            lastSeenAt: isoTime(one.seenAt),
            current: user === by.account.id && device === by.session.device,
          })),
        }),
      )
    })
    .all(allowOnly('GET'))
  return router
}
