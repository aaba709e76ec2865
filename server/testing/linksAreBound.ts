import { randomUUID } from 'node:crypto'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { linkListing, openedLink } from '#shared/protocol/links.ts'
import { memberListing, sessionAnswer } from '#shared/protocol/session.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import {
  admit,
  callerFor,
  momentOf,
  newWedding,
  PASSWORD,
  personOn,
  weddingOf,
  type Caller,
  type Person,
} from './apiCaller.ts'
import { linkFor, openOn, personByLink, vendorOf, WEDDING_DAY } from './linkScene.ts'
import { startTestServer, type TestServer, type TestServerOptions } from './testServer.ts'

const DAY = 24 * 3_600_000
const wedding = (title: string) => ({
  title,
  couple: {},
  date: '2026-06-20',
  zone: 'Europe/Vienna',
  places: {},
  status: 'draft',
})

/** What a link opens and what it never opens, from the call to the answer; on each storage. */
export function linksAreBound(
  storage: string,
  open: () => Promise<{
    stores: Pick<TestServerOptions, 'store' | 'accounts'>
    drop: () => Promise<void>
  }>,
): void {
  describe(`a link, on ${storage}`, () => {
    let server: TestServer
    let drop: () => Promise<void>
    let call: Caller
    let maya: Person
    let scope: ScopeName
    let strings: RecordEnvelope
    let now = WEDDING_DAY

    beforeAll(async () => {
      const opened = await open()
      drop = opened.drop
      server = await startTestServer({
        ...opened.stores,
        now: () => now,
        rateLimits: { openingsPerLink: 12 },
      })
      call = callerFor(server.url)
    })
    afterAll(async () => {
      await server.close()
      await drop()
    })
    beforeEach(async () => {
      now = WEDDING_DAY
      maya = await personOn(server.url, 'Maya')
      scope = await weddingOf(maya)
      strings = await vendorOf(maya, scope)
    })

    const forStrings = (more: object = {}) =>
      linkFor(maya, scope, { role: 'vendor', vendor: strings.id, ...more })
    const listed = async (by: Person = maya) =>
      linkListing.parse((await by.call('GET', `/scopes/${scope}/links`)).body).links
    const members = async () =>
      memberListing.parse((await maya.call('GET', `/scopes/${scope}/members`)).body).members

    test('LNK1 lets a vendor work without an account: pull, own stage, history, as any member', async () => {
      const { token, url, link } = await forStrings({ phone: '+43 1 234' })
      expect(new URL(url)).toMatchObject({ pathname: '/l', hash: `#${token}` })
      expect(Date.parse(link.endsAt)).toBe(Date.parse('2026-06-28T00:00:00Z'))
      const look = await call('POST', '/links/look', { body: { token } })
      expect(look.body).toEqual({
        role: 'vendor',
        name: 'Harbour Strings',
        title: 'Ada & Bo',
        invitedBy: 'Maya',
        endsAt: link.endsAt,
      })
      const jo = await personByLink(server.url, token, { name: 'Jo' })
      expect(jo.opened).toMatchObject({
        scope,
        role: 'vendor',
        phone: '+43 1 234',
        user: { name: 'Jo', email: '' },
      })
      const own = (await jo.pullAll()).find(({ id }) => id === strings.id)
      expect(own).toBeDefined()
      const pushed = await jo.push({
        assumedMasterState: own,
        newDocumentState: jo.edit(strings, { stage: 'enRoute' }),
      })
      expect(pushed.body).toEqual([])
      const seen = (await maya.pullAll()).find(({ id }) => id === strings.id)
      expect(seen).toMatchObject({ by: jo.id, data: { stage: 'enRoute' } })
      expect(await members()).toContainEqual(
        expect.objectContaining({ userId: jo.id, name: 'Jo', role: 'vendor', vendor: strings.id }),
      )
      const [shown] = await listed()
      expect(shown).toMatchObject({
        id: link.id,
        state: 'stands',
        openings: [{ user: jo.id, name: 'Jo', device: 'Phone', state: 'open' }],
      })
    })

    test('LNK1 shows its secret once, and to nobody again', async () => {
      const { token } = await forStrings()
      const jo = await personByLink(server.url, token)
      const listing = JSON.stringify(await listed())
      for (const secret of [token, jo.token]) expect(listing).not.toContain(secret)
    })

    test('LNK2 carries only what a link may, made only by whoever may make it', async () => {
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
      expect((await couple.call('POST', path, { role: 'family', name: 'Aunt Bea' })).status).toBe(
        201,
      )
      expect((await outsider.call('POST', path, asked)).code).toBe('NOT_FOUND')
      const { link } = await forStrings()
      expect((await couple.call('DELETE', `${path}/${link.id}`)).code).toBe('NOT_FOUND')
      expect((await outsider.call('DELETE', `${path}/${link.id}`)).code).toBe('NOT_FOUND')
      expect((await listed(couple)).map(({ role }) => role)).toEqual(['family'])
    })

    test('LNK2 opens on as many devices as it says; the same one comes back as who it was', async () => {
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

    test('LNK3 ends at once when it is revoked: nothing opens, nothing is seen, and the device forgets', async () => {
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
      const { token, link } = await forStrings({ endsAt: '2026-06-21T00:00:00.000Z' })
      const jo = await personByLink(server.url, token)
      now = Date.parse(link.endsAt) - 1
      expect((await jo.call('GET', '/sessions')).status).toBe(200)
      now += 1
      expect((await jo.call('GET', '/sessions')).code).toBe('LINK_ENDED')
      expect((await openOn(server.url, token)).code).toBe('LINK_ENDED')
      expect(await jo.pullAll()).toEqual([])
      now += 30 * DAY
      expect((await jo.call('POST', '/sync/pull', {})).code).toBe('UNAUTHENTICATED')
    })

    test('LNK3 takes a device that never comes back out of the wedding, too', async () => {
      const { token, link } = await forStrings({ endsAt: '2026-06-21T00:00:00.000Z' })
      const jo = await personByLink(server.url, token)
      now = Date.parse(link.endsAt)
      expect((await members()).map(({ userId }) => userId)).toContain(jo.id)
      expect(await server.endLinks()).toBeGreaterThanOrEqual(1)
      expect((await members()).map(({ userId }) => userId)).not.toContain(jo.id)
      expect(await server.endLinks()).toBe(0)
    })

    test('LNK3 opens nothing once whoever made it may make none any more', async () => {
      const tom = await personOn(server.url, 'Tom')
      await admit(maya, scope, tom, 'coordinator')
      const { token } = await linkFor(tom, scope, { role: 'vendor', vendor: strings.id })
      await maya.call('DELETE', `/scopes/${scope}/members/${tom.id}`)
      expect((await openOn(server.url, token)).code).toBe('LINK_ENDED')
      expect((await listed())[0]).toMatchObject({ state: 'withdrawn' })
    })

    test('LNK3 does not bring back who left or was removed', async () => {
      const { token } = await forStrings()
      const device = randomUUID()
      const jo = await personByLink(server.url, token, { device })
      await maya.call('DELETE', `/scopes/${scope}/members/${jo.id}`)
      expect(await openOn(server.url, token, { device })).toMatchObject({ code: 'LINK_ENDED' })
      expect(await jo.pullAll()).toEqual([])
      expect((await listed())[0]?.openings).toMatchObject([{ state: 'removed' }])
    })

    test('LNK4 is for one wedding: nothing else is claimed, joined, seen, handed out or changed by it', async () => {
      const { token } = await forStrings()
      const jo = await personByLink(server.url, token)
      const other = await weddingOf(await personOn(server.url, 'Lena'), 'Eve & Flo')
      const fresh = newWedding()
      const studio: ScopeName = `studio:${randomUUID()}`
      const rows = [
        jo.record(fresh, 'wedding', wedding('Mine'), scopeId(fresh)),
        jo.record(studio, 'studio', { name: 'Mine' }, scopeId(studio)),
        momentOf(jo, other),
      ]
      const claims = { [fresh]: 'planner', [studio]: 'owner' }
      const body = {
        request: randomUUID(),
        types: 1,
        replica: 'abcdefabcdef',
        claims,
        rows: rows.map((row) => ({ newDocumentState: row })),
      }
      for (const path of ['/sync/push', '/sync/carry']) {
        const more = path === '/sync/carry' ? { carried: [], taken: {} } : {}
        const answer = await jo.call('POST', path, { ...body, ...more })
        const { results } = answer.body as { results: Record<string, { code: string }> }
        expect(rows.map(({ id }) => results[id]?.code)).toEqual(Array(3).fill('SCOPE_LOST'))
      }
      // Nobody owns them: whoever comes first with an account does.
      const lars = await personOn(server.url, 'Lars')
      const claimed = await lars.push({
        newDocumentState: lars.record(fresh, 'wedding', wedding('His'), scopeId(fresh)),
      })
      expect(claimed.body).toEqual([])

      const invited = await maya.call('POST', `/scopes/${scope}/invitations`, { role: 'planner' })
      const { token: invitation } = invited.body as { token: string }
      const forbidden = [
        ['POST', `/invitations/${invitation}/accept`],
        ['POST', `/scopes/${scope}/invitations`, { role: 'friend' }],
        ['POST', `/scopes/${scope}/links`, { role: 'friend', name: 'Al' }],
        ['GET', `/scopes/${scope}/links`],
        ['POST', `/scopes/${scope}/shares`, {}],
        ['PATCH', `/scopes/${scope}/members/${jo.id}`, { role: 'planner' }],
        ['PATCH', `/scopes/${scope}/members/${maya.id}`, { role: 'friend' }],
        ['DELETE', `/scopes/${scope}/members/${maya.id}`],
      ] as const
      for (const [method, path, sent] of forbidden)
        expect([path, (await jo.call(method, path, sent)).code]).toEqual([path, 'FORBIDDEN'])
      const unseen = [
        ['GET', `/scopes/${other}/members`],
        ['GET', `/scopes/${other}/devices`],
        ['GET', `/scopes/${scope}/metrics?days=7`],
        ['GET', `/files/${other}/${strings.id}/${'0'.repeat(64)}`],
      ] as const
      for (const [method, path] of unseen)
        expect([path, (await jo.call(method, path)).code]).toEqual([path, 'NOT_FOUND'])
      const scopes = new Set((await jo.pullAll()).map((record) => record.scope))
      expect([...scopes]).toEqual([scope])
    })

    test('LNK4 stays what it carries, whoever asks: no other role and nothing beside it', async () => {
      const { token } = await forStrings()
      const jo = await personByLink(server.url, token)
      for (const change of [
        { role: 'planner' },
        { role: 'vendor', vendor: null },
        { role: 'vendor', grants: ['guests'] },
      ])
        expect((await maya.call('PATCH', `/scopes/${scope}/members/${jo.id}`, change)).code).toBe(
          'FORBIDDEN',
        )
    })

    test('LNK4 has no password: nobody signs in or up as who works from it', async () => {
      const { token } = await forStrings()
      const jo = await personByLink(server.url, token)
      for (const email of [`link:${jo.id}`, '', jo.id])
        expect((await call('POST', '/sessions', { body: { email, password: '' } })).status).toBe(
          400,
        )
    })

    test('LNK5 becomes an account with an address and a password, and the link bounds it no more', async () => {
      const { token, link } = await forStrings({ devices: 1 })
      const jo = await personByLink(server.url, token, { name: 'Jo' })
      const email = `jo-${randomUUID()}@example.org`
      const put = (body: object) => jo.call('PUT', '/accounts/current', body)
      expect(await put({ email: maya.email.toUpperCase(), password: PASSWORD })).toMatchObject({
        status: 409,
        code: 'EMAIL_TAKEN',
      })
      expect((await put({ email: 'no', password: PASSWORD })).status).toBe(400)
      expect((await jo.call('GET', '/sessions')).status).toBe(200)
      const become = await put({ email, password: PASSWORD })
      expect(become.status).toBe(200)
      const { user, token: fresh } = sessionAnswer.parse(become.body)
      expect(user).toEqual({ id: jo.id, name: 'Jo', email })
      // Another token, as at every change of what somebody may do.
      expect((await jo.call('GET', '/sessions')).code).toBe('UNAUTHENTICATED')
      expect((await put({ email: 'x@example.org', password: PASSWORD })).status).toBe(401)
      await maya.call('DELETE', `/scopes/${scope}/links/${link.id}`)
      now += 29 * DAY
      const session = await call('POST', '/sessions', { body: { email, password: PASSWORD } })
      expect(session.status).toBe(200)
      const signedIn = sessionAnswer.parse(session.body)
      const pulled = await call('POST', '/sync/pull', { token: signedIn.token, body: {} })
      expect(JSON.stringify(pulled.body)).toContain(strings.id)
      expect((await members()).map(({ userId }) => userId)).toContain(jo.id)
      expect((await call('GET', '/sessions', { token: fresh })).status).toBe(200)
      expect((await listed())[0]?.openings).toMatchObject([{ user: jo.id, state: 'account' }])
      const person = await maya.call('PUT', '/accounts/current', { email, password: PASSWORD })
      expect(person.code).toBe('FORBIDDEN')
    })

    test('LNK1 tells the same of every wrong token, and hears no more of one that is tried too often', async () => {
      const { token } = await forStrings({ devices: 10 })
      const wrong = await call('POST', '/links/look', { body: { token: 'a'.repeat(43) } })
      const other = await openOn(server.url, 'b'.repeat(43))
      expect(wrong).toMatchObject({ status: 404, code: 'NOT_FOUND' })
      expect(other.body).toEqual(wrong.body)
      for (let time = 0; time < 12; time += 1)
        await call('POST', '/links/look', { body: { token } })
      expect(await openOn(server.url, token)).toMatchObject({ status: 429, code: 'RATE_LIMITED' })
    })

    test('P5 no token of a link, a share or an invitation is in a log, whatever becomes of it', async () => {
      const { token, link } = await forStrings()
      const jo = await personByLink(server.url, token)
      const invited = await maya.call('POST', `/scopes/${scope}/invitations`, { role: 'friend' })
      const { token: invitation } = invited.body as { token: string }
      await jo.call('POST', `/invitations/${invitation}/accept`)
      const shared = await maya.call('POST', `/scopes/${scope}/shares`, {})
      const { token: share, share: made } = shared.body as { token: string; share: { id: string } }
      await maya.call('DELETE', `/scopes/${scope}/shares/${made.id}`)
      await call('POST', '/shares/read', { body: { token: share } })
      await maya.call('DELETE', `/scopes/${scope}/links/${link.id}`)
      await openOn(server.url, token)
      const text = server.logged.join('\n')
      expect(text).toContain('LINK_ENDED')
      for (const secret of [token, jo.token, invitation, share]) expect(text).not.toContain(secret)
    })

    test('a page of another site cannot plant the session of a link', async () => {
      const { token } = await forStrings()
      const body = { token, device: { id: randomUUID(), name: 'Phone' } }
      const headers = { origin: 'https://evil.example' }
      expect((await call('POST', '/links/open', { body, headers })).code).toBe('FORBIDDEN')
      const opened = await call('POST', '/links/open', { body })
      expect(opened.headers.get('set-cookie')).toContain(openedLink.parse(opened.body).token)
    })
  })
}
