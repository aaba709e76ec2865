import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { OpenAccount, Page } from './openAccount.ts'
import type { PageEvents } from './pageEvents.ts'
import { DEVICE_STORE, openAccounts, type Accounts } from './replica/accounts.ts'
import { wipeAccount } from './replica/wipe.ts'
import type { Fetch } from './serverCall.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { createServerClock } from './serverClock.ts'
import { createSession, type Session } from './session.ts'
import { fakeLocks } from '../testing/fakeLocks.ts'
import { maya, noah, testEdge } from '../testing/testReplica.ts'
import { testWedding } from '../testing/testWedding.ts'

const people = new Map([
  ['maya@example.org', { id: maya, name: 'Maya', email: 'maya@example.org' }],
  ['noah@example.org', { id: noah, name: 'Noah', email: 'noah@example.org' }],
])

type Net = { online: boolean; syncAnswer: (() => Response) | null; calls: string[] }

let sessions: Session[] = []
let stores: Accounts[] = []
let net: Net
let erased: number

beforeEach(() => {
  net = { online: true, syncAnswer: null, calls: [] }
  erased = 0
})

afterEach(async () => {
  for (const session of sessions) await session.leave()
  for (const store of stores) store.close()
  sessions = []
  stores = []
  for (const account of [maya, noah]) await wipeAccount(account)
  await Dexie.delete(DEVICE_STORE)
})

const server: Fetch = async (url, init) => {
  net.calls.push(`${init.method} ${url}`)
  if (!net.online) throw new TypeError('fetch failed')
  if (url.startsWith('/api/sync/')) {
    if (net.syncAnswer) return net.syncAnswer()
    const now = new Date().toISOString()
    return Response.json({
      documents: [],
      conflicts: [],
      results: {},
      checkpoint: {},
      scopes: {},
      now,
    })
  }
  if (init.method === 'DELETE') return new Response(null, { status: 204 })
  const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : ''
  const user = people.get(String(email))
  if (!user) {
    const error = { code: 'WRONG_CREDENTIALS', message: 'no' }
    return Response.json({ error }, { status: 401 })
  }
  return Response.json({ user, token: `token of ${user.name}`, expiresAt: '2030-01-01T00:00:00Z' })
}

function app(visible = false, calm: PageEvents['calm'] = async () => {}): Session {
  const edge = testEdge(7)
  const accounts = openAccounts(edge, 'test phone')
  const page: Page = {
    edge,
    clock: createServerClock(edge.now),
    fetch: server,
    locks: fakeLocks(),
    random: () => 0,
    events: {
      visible: () => visible,
      onVisibility: () => () => {},
      onHope: () => () => {},
      calm,
    },
    connectLive: () => ({ close: () => {} }),
    wroteLocally: () => {},
  }
  const session = createSession({
    accounts,
    page,
    eraseApp: async () => {
      erased += 1
    },
  })
  sessions.push(session)
  stores.push(accounts)
  return session
}

function opened(session: Session): OpenAccount {
  const state = session.account.read()
  if (state.state !== 'open') throw new Error(`the account is ${state.state}`)
  return state.open
}

const asMaya = { email: 'maya@example.org', password: 'correct horse' }
const asNoah = { email: 'noah@example.org', password: 'battery staple' }

async function databasesOf(account: string): Promise<string[]> {
  return (await Dexie.getDatabaseNames()).filter((name) => name.includes(account))
}

describe('an account on this device', () => {
  test('P6: after the first sign-in it opens with no network, with what was written', async () => {
    const first = app()
    await first.start()
    expect(first.account.read().state).toBe('signedOut')
    expect(await first.signIn(asMaya)).toEqual({ ok: true })
    const { item } = await testWedding(opened(first).replica)
    net.online = false
    const accounts = stores.at(-1)
    const state = first.account.read()
    if (state.state === 'open') await state.open.close()
    sessions = []
    accounts?.close()

    const second = app()
    await second.start()
    const found = await opened(second).replica.records.findOne(item).exec()
    expect(found?.data['title']).toBe('Ceremony')
  })

  test('a browser that keeps nothing for this site is said to be one', async () => {
    const session = app()
    const store = stores.at(-1)
    if (!store) throw new Error('no store')
    vi.spyOn(store, 'all').mockRejectedValue(
      new Error('DatabaseClosedError MissingAPIError IndexedDB API missing.'),
    )
    await session.start()
    expect(session.account.read()).toEqual({ state: 'failed', reason: 'storageDenied' })
  })

  test('a wrong password and a missing network are told apart', async () => {
    const session = app()
    await session.start()
    expect(await session.signIn({ email: 'x@example.org', password: 'x' })).toMatchObject({
      ok: false,
      problem: { kind: 'refused', code: 'WRONG_CREDENTIALS' },
    })
    net.online = false
    expect(await session.signIn(asMaya)).toEqual({ ok: false, problem: { kind: 'unreachable' } })
  })

  test('a second person has a database of their own, and the first one’s queue waits', async () => {
    const session = app()
    await session.start()
    await session.signIn(asMaya)
    await testWedding(opened(session).replica)
    await session.leave()
    await session.signIn(asNoah)
    expect(await opened(session).replica.records.find().exec()).toEqual([])
    expect(await opened(session).queue.records()).toEqual([])
    await session.switchTo(maya)
    expect(await opened(session).queue.records()).toHaveLength(4)
  })
})

describe('the first screen', () => {
  test('has the device to itself: nothing is asked and nothing called saved before it is drawn', async () => {
    let isRead = false
    let draw = () => {}
    const session = app(true, async (read) => {
      void read.then(() => (isRead = true))
      await new Promise<void>((resolve) => (draw = resolve))
    })
    await session.start()
    await session.signIn(asMaya)
    const { stores, status } = opened(session)
    const asked = () => net.calls.filter((call) => call.includes('/api/sync/')).length
    const stop = stores.view(wedding, 'all').subscribe(() => {})
    await expect.poll(() => isRead).toBe(true)
    expect([asked(), status.read().chip.kind]).toEqual([0, 'reading'])
    draw()
    await expect.poll(asked).toBeGreaterThan(0)
    await expect.poll(() => status.read().chip.kind).toBe('saved')
    stop()
  })

  test('that is left before it is drawn starts nothing afterwards', async () => {
    let draw = () => {}
    const session = app(true, () => new Promise<void>((resolve) => (draw = resolve)))
    await session.start()
    await session.signIn(asMaya)
    await session.leave()
    const before = net.calls.length
    draw()
    await session.start()
    expect(net.calls.length).toBe(before)
  })
})

describe('signing out with unsent edits', () => {
  test('keep: they are there when the same person signs in again', async () => {
    const session = app()
    await session.start()
    await session.signIn(asMaya)
    await testWedding(opened(session).replica)
    await opened(session).queue.refresh()
    expect(await session.signOut('keep')).toBe(null)
    expect(session.account.read().state).toBe('signedOut')
    await session.signIn(asMaya)
    expect(await opened(session).queue.records()).toHaveLength(4)
  })

  test('keep: a photo that was not sent stays too, though no edit waits', async () => {
    const session = app()
    await session.start()
    await session.signIn(asMaya)
    const { replica } = opened(session)
    const { id, scope } = await testWedding(replica)
    // All that was written is sent; a file of it is not.
    const queue = vi.spyOn(opened(session).status, 'read')
    queue.mockReturnValue({ ...opened(session).status.read(), pending: 0 })
    const hash = 'a'.repeat(64)
    await replica.local.bytes.put({ hash, blob: new Blob(['picture']) })
    await replica.local.files.put({
      hash,
      scope,
      record: id,
      part: 'original',
      mime: 'image/jpeg',
      size: 7,
      state: 'waiting',
      isHere: true,
      uploadUrl: null,
      sentBytes: 0,
      tries: 0,
      refusal: null,
      addedAt: 0,
      usedAt: replica.edge.now(),
    })
    await session.signOut('keep')
    await session.signIn(asMaya)
    expect(await opened(session).replica.local.bytes.count()).toBe(1)
  })

  test('export: they are handed over as a file, and nothing stays here', async () => {
    const session = app()
    await session.start()
    await session.signIn(asMaya)
    await testWedding(opened(session).replica)
    net.online = false
    const file = await session.signOut('export')
    expect(JSON.parse(file ?? '')).toMatchObject({ format: 'wedsync-unsent', account: maya })
    expect(JSON.parse(file ?? '').edits).toHaveLength(4)
    expect(await databasesOf(maya)).toEqual([])
  })
})

describe('a device that was signed out from elsewhere', () => {
  function revoked(wipe: boolean): Response {
    const error = { code: 'DEVICE_REVOKED', message: 'no', details: { wipe } }
    return Response.json({ error }, { status: 401 })
  }

  test('as lost or stolen: it erases everything at its next contact', async () => {
    const session = app(true)
    await session.start()
    net.syncAnswer = () => revoked(true)
    await session.signIn(asMaya)
    await expect.poll(() => session.account.read().state).toBe('signedOut')
    await expect.poll(() => databasesOf(maya)).toEqual([])
    expect(erased).toBe(1)
  })

  test('as signed out: everything stays, so that unsent edits can be saved', async () => {
    const session = app(true)
    await session.start()
    net.syncAnswer = () => revoked(false)
    await session.signIn(asMaya)
    await testWedding(opened(session).replica)
    const { status } = opened(session)
    await expect
      .poll(() => status.read().connection)
      .toEqual({ state: 'refused', reason: 'deviceRevoked' })
    expect(status.read().problems).toContain('signedOut')
    expect((await databasesOf(maya)).length).toBeGreaterThan(0)
  })
})
