import { randomUUID } from 'node:crypto'
import { io } from 'socket.io-client'
import { expect, test } from 'vitest'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { admit, momentOf, PASSWORD, personOn } from '../apiCaller.ts'
import { linkFor, openOn, personByLink, standInFor } from '../linkScene.ts'
import type { LinkStage } from './linkStage.ts'

const DAY = 24 * 3_600_000

/** Once a link is over nothing is opened or seen by it, and its devices forget: LNK3. */
export function linkEnds(stage: () => LinkStage): void {
  test('LNK3 ends at once when it is revoked: nothing opens, nothing is seen, and the device forgets', async () => {
    const { server, call, maya, scope, strings, forStrings, listed, members } = stage()
    const { token, link } = await forStrings()
    const jo = await personByLink(server.url, token)
    const before = await jo.call('POST', '/sync/pull', { limit: 1000 })
    const { checkpoint } = before.body as { checkpoint: unknown }
    expect((await maya.call('DELETE', `/scopes/${scope}/links/${link.id}`)).status).toBe(204)
    expect((await members()).map(({ userId }) => userId)).not.toContain(jo.id)
    await maya.push({ newDocumentState: momentOf(maya, scope, { title: 'After they left' }) })

    expect((await openOn(server.url, token)).code).toBe('LINK_ENDED')
    expect((await call('POST', '/links/look', { body: { token } })).code).toBe('LINK_ENDED')
    for (const [method, path, body] of [
      ['GET', '/sessions'],
      ['GET', `/scopes/${scope}/members`],
      ['POST', '/history', { scope, limit: 10 }],
      ['GET', `/files/${scope}/${strings.id}/${'0'.repeat(64)}`],
      ['POST', '/files/missing', { scope, hashes: ['0'.repeat(64)] }],
      ['GET', '/notices/key'],
      ['PUT', '/accounts/current', { email: 'jo@example.org', password: PASSWORD }],
    ] as const)
      expect((await jo.call(method, path, body)).code).toBe('LINK_ENDED')
    const socket = io(server.url, {
      transports: ['websocket'],
      reconnection: false,
      auth: { token: jo.token },
    })
    const refused = await new Promise<unknown>((resolve) => {
      socket.on('connect', () => resolve('connected'))
      socket.on('connect_error', (error) => resolve('data' in error ? error.data : error))
    })
    socket.disconnect()
    expect(refused).toMatchObject({ error: { code: 'LINK_ENDED' } })

    const farewell = await jo.call('POST', '/sync/pull', { checkpoint, limit: 1000 })
    const { documents } = farewell.body as { documents: RecordEnvelope[] }
    expect(documents.map(({ id }) => id)).toContain(strings.id)
    for (const { data, by, _deleted } of documents)
      expect([data, by, _deleted]).toEqual([{}, '', true])
    // What they had not sent is refused as that of any former member, and stays on their device.
    const late = await jo.call('POST', '/sync/push', {
      request: randomUUID(),
      types: 1,
      replica: 'abcdefabcdef',
      rows: [
        { assumedMasterState: strings, newDocumentState: jo.edit(strings, { stage: 'done' }) },
      ],
    })
    expect(late.body).toMatchObject({
      results: { [strings.id]: { status: 'rejected', code: 'SCOPE_LOST' } },
    })
    expect((await members()).map(({ userId }) => userId)).not.toContain(jo.id)
    expect((await listed())[0]).toMatchObject({ state: 'revoked' })
  })

  test('LNK3 ends by itself at its time, also for who had it open, and their session a month later', async () => {
    const { server, clock, forStrings } = stage()
    const { token, link } = await forStrings({ endsAt: '2026-06-21T00:00:00.000Z' })
    const jo = await personByLink(server.url, token)
    clock.now = Date.parse(link.endsAt) - 1
    expect((await jo.call('GET', '/sessions')).status).toBe(200)
    clock.now += 1
    expect((await jo.call('GET', '/sessions')).code).toBe('LINK_ENDED')
    expect((await openOn(server.url, token)).code).toBe('LINK_ENDED')
    expect(await jo.pullAll()).toEqual([])
    clock.now += 30 * DAY
    expect((await jo.call('POST', '/sync/pull', {})).code).toBe('UNAUTHENTICATED')
  })

  test('LNK3 takes a device that never comes back out of the wedding, too', async () => {
    const { server, clock, forStrings, members } = stage()
    const { token, link } = await forStrings({ endsAt: '2026-06-21T00:00:00.000Z' })
    const jo = await personByLink(server.url, token)
    clock.now = Date.parse(link.endsAt)
    expect((await members()).map(({ userId }) => userId)).toContain(jo.id)
    expect(await server.endLinks()).toBeGreaterThanOrEqual(1)
    expect((await members()).map(({ userId }) => userId)).not.toContain(jo.id)
    expect(await server.endLinks()).toBe(0)
  })

  test('LNK3 opens nothing once whoever made it may make none any more', async () => {
    const { server, maya, scope, strings, listed } = stage()
    const tom = await personOn(server.url, 'Tom')
    await admit(maya, scope, tom, 'coordinator')
    const wrens = await standInFor(tom, scope, strings)
    const { token } = await linkFor(tom, scope, { role: 'vendor', vendor: wrens.id })
    await maya.call('DELETE', `/scopes/${scope}/members/${tom.id}`)
    expect((await openOn(server.url, token)).code).toBe('LINK_ENDED')
    expect((await listed())[0]).toMatchObject({ state: 'withdrawn' })
  })

  test('LNK3 does not bring back who left or was removed', async () => {
    const { server, maya, scope, forStrings, listed } = stage()
    const { token } = await forStrings()
    const device = randomUUID()
    const jo = await personByLink(server.url, token, { device })
    await maya.call('DELETE', `/scopes/${scope}/members/${jo.id}`)
    expect(await openOn(server.url, token, { device })).toMatchObject({ code: 'LINK_ENDED' })
    expect(await jo.pullAll()).toEqual([])
    expect((await listed())[0]?.openings).toMatchObject([{ state: 'removed' }])
  })
}
