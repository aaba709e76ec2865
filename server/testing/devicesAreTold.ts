import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deviceListing, type DeviceListing } from '#shared/protocol/deviceStatus.ts'
import { sessionAnswer } from '#shared/protocol/session.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import {
  admit,
  callerFor,
  newWedding,
  PASSWORD,
  personOn,
  weddingOf,
  type Person,
} from './apiCaller.ts'
import { startTestServer, type TestServer, type TestServerOptions } from './testServer.ts'

type Stores = Pick<TestServerOptions, 'store' | 'accounts' | 'deviceStatus'>

const NOW = Date.parse('2026-06-20T15:02:00Z')

/** What devices tell of themselves and who is told it, from the call to the answer; on each storage. */
export function devicesAreTold(
  storage: string,
  open: () => Promise<{ stores: Stores; drop: () => Promise<void> }>,
): void {
  describe(`the devices of a wedding, on ${storage}`, () => {
    let server: TestServer
    let drop: () => Promise<void>
    let maya: Person
    let scope: ScopeName
    let now = NOW

    beforeAll(async () => {
      const opened = await open()
      drop = opened.drop
      server = await startTestServer({
        ...opened.stores,
        now: () => now,
        rateLimits: { deviceReportsPerAccount: 30 },
      })
      maya = await personOn(server.url, 'Maya')
      scope = await weddingOf(maya)
    })
    afterAll(async () => {
      await server.close()
      await drop()
    })

    const report = (more: object = {}, of: ScopeName = scope) => ({
      scopes: [{ scope: of, waiting: 3, refused: 1, since: NOW - 60_000, ...more }],
    })
    const told = async (person: Person, of = scope): Promise<DeviceListing['devices']> => {
      const { status, body } = await person.call('GET', `/scopes/${of}/devices`)
      expect(status).toBe(200)
      return deviceListing.parse(body).devices
    }

    test('DEV1 the session says whose and which device it is, and the last word counts', async () => {
      const device = { id: 'tablet-1', name: 'Maya’s tablet' }
      const entered = await callerFor(server.url)('POST', '/sessions', {
        body: { email: maya.email, password: PASSWORD, device },
      })
      const { token } = sessionAnswer.parse(entered.body)
      const call = callerFor(server.url)
      const sent = await call('POST', '/sync/status', { token, body: report() })
      expect([sent.status, sent.body]).toEqual([204, null])
      const one = {
        user: maya.id,
        name: 'Maya',
        device: 'Maya’s tablet',
        waiting: 3,
        refused: 1,
        since: '2026-06-20T15:01:00.000Z',
        lastSeenAt: '2026-06-20T15:02:00.000Z',
        current: false,
      }
      expect(await told(maya)).toEqual([one])
      now += 60_000
      const empty = report({ waiting: 0, refused: 0, since: null })
      await call('POST', '/sync/status', { token, body: empty })
      expect(await told(maya)).toEqual([
        { ...one, waiting: 0, refused: 0, since: null, lastSeenAt: '2026-06-20T15:03:00.000Z' },
      ])
    })

    test('DEV1 a body that names an account or a device is refused, and an edit never waits since tomorrow', async () => {
      const noah = await personOn(server.url, 'Noah')
      await admit(maya, scope, noah, 'coordinator')
      for (const more of [{ user: maya.id }, { device: 'tablet-1' }]) {
        const sent = await noah.call('POST', '/sync/status', { ...report(), ...more })
        expect([sent.status, sent.code]).toEqual([400, 'BAD_REQUEST'])
      }
      await noah.call('POST', '/sync/status', report({ since: now + 86_400_000 }))
      const own = (await told(noah)).find(({ current }) => current)
      expect(own).toMatchObject({ name: 'Noah', since: new Date(now).toISOString() })
    })

    test.each([
      ['couple', true],
      ['planner', true],
      ['coordinator', true],
      ['photographer', true],
      ['vendor', false],
      ['family', false],
      ['friend', false],
    ])('DEV2 P5 a member who is %s is told of the devices of the team: %s', async (role, all) => {
      const person = await personOn(server.url, 'Pia')
      await admit(maya, scope, person, role)
      await maya.call('POST', '/sync/status', report())
      await person.call('POST', '/sync/status', report({ waiting: 7 }))
      const names = new Set((await told(person)).map(({ name }) => name))
      expect(names.has('Pia')).toBe(true)
      expect(names.has('Maya')).toBe(all)
      await maya.call('DELETE', `/scopes/${scope}/members/${person.id}`)
      expect((await told(maya)).map(({ user }) => user)).not.toContain(person.id)
    })

    test('DEV2 P5 strangers are told nothing and can tell nothing, and learn not whether it exists', async () => {
      const eve = await personOn(server.url, 'Eve')
      const before = await told(maya)
      for (const of of [scope, newWedding()]) {
        expect((await eve.call('POST', '/sync/status', report({}, of))).status).toBe(204)
        expect(await eve.call('GET', `/scopes/${of}/devices`)).toMatchObject({
          status: 404,
          code: 'NOT_FOUND',
        })
      }
      expect(await told(maya)).toEqual(before)
      expect((await callerFor(server.url)('GET', `/scopes/${scope}/devices`)).status).toBe(401)
    })

    test('a device that talks without end is told to wait', async () => {
      const leo = await personOn(server.url, 'Leo')
      const answers = []
      for (let n = 0; n < 31; n += 1)
        answers.push((await leo.call('POST', '/sync/status', report())).status)
      expect(answers).toEqual([...Array.from({ length: 30 }, () => 204), 429])
    })
  })
}
