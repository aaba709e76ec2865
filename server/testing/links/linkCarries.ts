import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { admit, personOn } from '../apiCaller.ts'
import { openOn, personByLink } from '../linkScene.ts'
import type { LinkStage } from './linkStage.ts'

/** A link carries what its maker may give, for so many devices: LNK2. */
export function linkCarries(stage: () => LinkStage): void {
  test('LNK2 carries only what a link may, made only by whoever may make it', async () => {
    const { server, maya, scope, strings, forStrings, listed } = stage()
    const path = `/scopes/${scope}/links`
    for (const role of ['planner', 'coordinator', 'couple', 'photographer'])
      expect(await maya.call('POST', path, { role, vendor: strings.id })).toMatchObject({
        status: 400,
      })
    const unknown = { role: 'vendor', vendor: randomUUID() }
    expect((await maya.call('POST', path, unknown)).code).toBe('NOT_FOUND')
    expect((await maya.call('POST', path, { role: 'family' })).status).toBe(400)
    for (const endsAt of ['2026-06-20T09:59:59.000Z', '2036-01-01T00:00:00.000Z'])
      expect(
        await maya.call('POST', path, { role: 'vendor', vendor: strings.id, endsAt }),
      ).toMatchObject({ status: 400, code: 'BAD_REQUEST' })

    const [vendor, couple, outsider] = [
      await personOn(server.url, 'Vic'),
      await personOn(server.url, 'Cleo'),
      await personOn(server.url, 'Zed'),
    ]
    await admit(maya, scope, vendor, 'vendor', { vendor: strings.id })
    await admit(maya, scope, couple, 'couple')
    const asked = { role: 'vendor', vendor: strings.id }
    expect((await vendor.call('POST', path, asked)).code).toBe('FORBIDDEN')
    expect((await vendor.call('GET', path)).code).toBe('FORBIDDEN')
    expect((await couple.call('POST', path, asked)).code).toBe('FORBIDDEN')
    expect((await couple.call('POST', path, { role: 'family', name: 'Aunt Bea' })).status).toBe(201)
    expect((await outsider.call('POST', path, asked)).code).toBe('NOT_FOUND')
    const { link } = await forStrings()
    expect((await couple.call('DELETE', `${path}/${link.id}`)).code).toBe('NOT_FOUND')
    expect((await outsider.call('DELETE', `${path}/${link.id}`)).code).toBe('NOT_FOUND')
    expect((await listed(couple)).map(({ role }) => role)).toEqual(['family'])
  })

  test('LNK2 opens on as many devices as it says; the same one comes back as who it was', async () => {
    const { server, forStrings } = stage()
    const { token } = await forStrings({ devices: 2 })
    const device = randomUUID()
    const jo = await personByLink(server.url, token, { device, name: 'Jo' })
    await personByLink(server.url, token)
    expect(await openOn(server.url, token)).toMatchObject({ status: 409, code: 'LINK_FULL' })
    const again = await personByLink(server.url, token, { device, name: 'Somebody else' })
    expect(again.id).toBe(jo.id)
    expect(again.name).toBe('Jo')
    expect((await jo.call('GET', '/sessions')).code).toBe('UNAUTHENTICATED')
    expect((await again.call('GET', '/sessions')).status).toBe(200)
  })
}
