import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { noticeKeyAnswer, testAnswer } from '#shared/protocol/notices.ts'
import { sessionListing } from '#shared/protocol/session.ts'
import { userScope, type ScopeName } from '#shared/schema/record/scope.ts'
import { makePushKeys } from '../push/makeKeys.ts'
import { createWebPush } from '../push/webPush.ts'
import { clockIn } from '#shared/schedule/localClock.ts'
import { admit, callerFor, momentOf, personOn, weddingOf, type Person } from './apiCaller.ts'
import { startPushEndpoint, type PushEndpoint, type TestBrowser } from './pushEndpoint.ts'
import { startTestServer, type TestServer, type TestServerOptions } from './testServer.ts'

type Stores = Pick<TestServerOptions, 'store' | 'accounts' | 'notices'>

/** What a device hears while the app is closed, from the call to its push service; on each storage. */
export function noticesAreGiven(
  storage: string,
  open: () => Promise<{ stores: Stores; drop: () => Promise<void> }>,
): void {
  describe(`notices, on ${storage}`, () => {
    const keys = makePushKeys()
    let endpoint: PushEndpoint
    let server: TestServer
    let drop: () => Promise<void>
    let maya: Person
    let ben: Person
    let scope: ScopeName
    let browser: TestBrowser

    beforeAll(async () => {
      endpoint = await startPushEndpoint()
      const opened = await open()
      drop = opened.drop
      server = await startTestServer({
        ...opened.stores,
        notices: {
          ...opened.stores.notices,
          deliver: createWebPush({
            keys,
            subject: 'mailto:help@example.com',
            allowsLocal: true,
            now: Date.now,
            onFailed: () => undefined,
          }),
          key: keys.publicKey,
        },
      })
    })
    beforeEach(async () => {
      maya = await personOn(server.url, 'Maya')
      ben = await personOn(server.url, 'Ben')
      scope = await weddingOf(maya)
      await admit(maya, scope, ben, 'coordinator')
      browser = endpoint.browser()
      const put = await ben.call('PUT', '/notices/subscription', browser.subscription)
      expect(put.status).toBe(204)
    })
    afterEach(() => {
      endpoint.delivered.length = 0
      endpoint.answers.length = 0
    })
    afterAll(async () => {
      await server.close()
      await endpoint.close()
      await drop()
    })

    const raise = (by: Person, more = {}) =>
      by.push({
        newDocumentState: by.record(scope, 'incident', {
          kind: 'medical',
          place: 'The barn',
          raisedAt: Date.now(),
          ...more,
        }),
      })
    const heardBy = (who: TestBrowser) => {
      const path = new URL(who.subscription.endpoint).pathname
      return endpoint.delivered.filter((one) => one.path === path).map(({ body }) => who.open(body))
    }
    /** A machine that stalls is not a fault of the product. */
    const until = (holds: () => boolean) => vi.waitUntil(holds, { timeout: 15_000, interval: 5 })
    const tried = async (by: Person) => {
      const answer = await by.call('POST', '/notices/test')
      return testAnswer.parse(answer.body).outcome
    }

    test('an emergency reaches the closed app of whoever may read it, and not its author', async () => {
      const own = endpoint.browser()
      await maya.call('PUT', '/notices/subscription', own.subscription)
      await raise(maya)
      await until(() => heardBy(browser).length > 0)
      expect(heardBy(browser)).toMatchObject([
        { kind: 'emergency', scope, wedding: 'Ada & Bo', what: 'medical', place: 'The barn' },
      ])
      expect(heardBy(own)).toEqual([])
    })

    test('P5 a guest, and whoever left, hear nothing of it', async () => {
      const eve = await personOn(server.url, 'Eve')
      await admit(maya, scope, eve, 'friend')
      const hers = endpoint.browser()
      await eve.call('PUT', '/notices/subscription', hers.subscription)
      const lena = await personOn(server.url, 'Lena')
      await admit(maya, scope, lena, 'coordinator')
      const left = endpoint.browser()
      await lena.call('PUT', '/notices/subscription', left.subscription)
      await maya.call('DELETE', `/scopes/${scope}/members/${lena.id}`)
      await raise(maya)
      await until(() => heardBy(browser).length > 0)
      expect([heardBy(hers), heardBy(left)]).toEqual([[], []])
    })

    test('what a person wishes is read where it is kept: quiet hours let an emergency through', async () => {
      const mine = userScope(ben.id)
      const wishes = { muted: { decision: true }, quiet: { from: 0, to: 1439, zone: 'UTC' } }
      const pushed = await ben.push({
        newDocumentState: ben.record(mine, 'preference', wishes, ben.id),
      })
      expect(pushed.status).toBe(200)
      await raise(maya)
      await until(() => heardBy(browser).length > 0)
    })

    test('whose moment is moved hears of it, with the times they would see', async () => {
      const shown = clockIn('Europe/Vienna', Date.now())
      if (!shown) throw new Error('This machine knows no zones.')
      const day = maya.record(scope, 'day', { date: shown.date, title: 'The day' })
      await maya.push({ newDocumentState: day })
      const at = shown.minute + 60
      const timing = (minute: number) => ({ mode: 'at', at: minute })
      const moment = momentOf(maya, scope, {
        day: day.id,
        timing: timing(at),
        responsible: { [ben.id]: true },
      })
      await maya.push({ newDocumentState: moment })
      // Made and moved at once is no move: what comes within a second is one change.
      const made = Date.now()
      await until(() => Date.now() - made > 1_500)
      const moved = maya.edit(moment, { timing: timing(at + 20) })
      await maya.push({ assumedMasterState: moment, newDocumentState: moved })
      await until(() => heardBy(browser).length > 0)
      expect(heardBy(browser)).toMatchObject([
        { kind: 'moved', record: moment.id, title: 'Ceremony', from: at, to: at + 20 },
      ])
    })

    test('an endpoint that is gone is forgotten with the first notice', async () => {
      endpoint.answers.push({ status: 410 })
      expect(await tried(ben)).toBe('gone')
      expect(await tried(ben)).toBe('none')
    })

    test('a notice to oneself goes to this device alone', async () => {
      expect(await tried(ben)).toBe('sent')
      expect(heardBy(browser)).toEqual([{ kind: 'test' }])
      expect(await tried(maya)).toBe('none')
      endpoint.answers.push({ status: 503 })
      expect(await tried(ben)).toBe('failed')
    })

    test('taking no notices any more, signing out and being signed out end the subscription', async () => {
      await ben.call('DELETE', '/notices/subscription')
      expect(await tried(ben)).toBe('none')
      await ben.call('PUT', '/notices/subscription', browser.subscription)
      expect(await tried(ben)).toBe('sent')
      const listed = await ben.call('GET', '/sessions')
      const [session] = sessionListing.parse(listed.body).sessions
      await ben.call('DELETE', `/sessions/${session?.id}?wipe=true`)
      endpoint.delivered.length = 0
      await raise(maya)
      const witness = endpoint.browser()
      const noah = await personOn(server.url, 'Noah')
      await noah.call('PUT', '/notices/subscription', witness.subscription)
      expect(await tried(noah)).toBe('sent')
      expect(heardBy(browser)).toEqual([])
      await noah.call('DELETE', '/sessions/current')
      await noah.call('DELETE', '/sessions/current')
    })

    test('a browser takes notices for one account: whoever subscribed there last', async () => {
      await maya.call('PUT', '/notices/subscription', browser.subscription)
      expect(await tried(ben)).toBe('none')
      expect(await tried(maya)).toBe('sent')
    })

    test('nobody without a session learns or changes anything', async () => {
      const call = callerFor(server.url)
      const { subscription } = browser
      expect((await call('GET', '/notices/key')).status).toBe(401)
      expect((await call('PUT', '/notices/subscription', { body: subscription })).status).toBe(401)
      expect((await call('POST', '/notices/test')).status).toBe(401)
      const answer = await ben.call('GET', '/notices/key')
      expect(noticeKeyAnswer.parse(answer.body).key).toBe(keys.publicKey)
      const malformed = { endpoint: subscription.endpoint, keys: { p256dh: '<', auth: '' } }
      expect((await ben.call('PUT', '/notices/subscription', malformed)).status).toBe(400)
    })
  })
}
