import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Access, Delta, Poke } from '#shared/protocol/live.ts'
import type { Role, Tag } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { AuthRefusal } from '../auth/authRefusal.ts'
import type { Grant } from '../auth/grants.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { createLog } from '../log.ts'
import type { Committed } from '../sync/groupCommit.ts'
import type { CommittedChange } from '../sync/store.ts'
import { createProcessFanout, type Fanout } from './fanout.ts'
import { attachGateway, type Gateway } from './gateway.ts'

const scope = weddingScope('0197a000-0000-7000-8000-000000000001')
const id = '0197a000-0000-7000-8000-000000000002'

let http: Server
let gateway: Gateway
let fanout: Fanout
let grants: Map<string, Grant[]>
let clients: Socket[]
/** Runs before memberships are read: what happens at the worst moment. */
let beforeReading: () => void

beforeEach(async () => {
  http = createServer()
  grants = new Map()
  clients = []
  beforeReading = () => undefined
  fanout = createProcessFanout()
  gateway = attachGateway(http, {
    sessions: {
      ...unused,
      authenticate: (token) =>
        grants.has(token)
          ? Promise.resolve(signedIn(token))
          : Promise.reject(new AuthRefusal('DEVICE_REVOKED', 'gone', { wipe: true })),
    },
    memberships: {
      ofUser: async (user) => {
        const read = grants.get(user) ?? []
        const act = beforeReading
        beforeReading = () => undefined
        act()
        return read
      },
      ofScope: () => Promise.resolve([]),
    },
    fanout,
    publicUrl: new URL('http://wedsync.test'),
    log: createLog('error', (line) => {
      throw new Error(line)
    }),
    now: Date.now,
    schedule: (task) => void setImmediate(task),
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
})

afterEach(async () => {
  for (const client of clients) client.disconnect()
  await gateway.close()
})

const never = () => Promise.reject(new Error('not called here'))
const unused = {
  signUp: never,
  signIn: never,
  enterAs: never,
  list: never,
  revoke: never,
  signOut: never,
}

function signedIn(user: string): SignedIn {
  const times = { createdAt: 0, lastUsedAt: 0, idleExpiresAt: 9e15, absoluteExpiresAt: 9e15 }
  return {
    session: {
      id: `session of ${user}`,
      user,
      device: 'd',
      deviceName: 'phone',
      tokenHash: '',
      revoked: null,
      ...times,
    },
    account: { id: user, name: user, kind: 'person', email: '', emailKey: '', createdAt: 0 },
  }
}

function join(user: string, role: Role, more: { vendor?: string; owner?: boolean } = {}): void {
  const { vendor, owner = false } = more
  grants.set(user, [{ scope, user, role, vendor, owner, name: user, joinedAt: 0, leftAt: null }])
}

type Heard = { deltas: Delta[]; pokes: Poke[]; access: Access[]; socket: Socket }

async function connect(token: string, options: object = {}): Promise<Heard> {
  const { port } = http.address() as AddressInfo
  const socket = io(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    reconnection: false,
    auth: { token },
    ...options,
  })
  clients.push(socket)
  const heard: Heard = { deltas: [], pokes: [], access: [], socket }
  socket.on('delta', (event: Delta) => heard.deltas.push(event))
  socket.on('poke', (event: Poke) => heard.pokes.push(event))
  socket.on('access', (event: Access) => heard.access.push(event))
  await new Promise<void>((resolve, reject) => {
    socket.on('connect', () => resolve())
    socket.on('connect_error', reject)
  })
  // Rooms are taken after the connection stands.
  await new Promise((resolve) => setImmediate(resolve))
  return heard
}

function change(
  audience: Tag[],
  audienceBefore: Tag[] = audience,
  more: Partial<RecordEnvelope> = {},
): CommittedChange {
  const record: RecordEnvelope = {
    id,
    scope,
    type: 'vendor',
    data: { name: 'Salt & Sorrel' },
    at: '01760000000000-0000-0123456789ab',
    by: 'lena',
    _deleted: false,
    ...more,
  }
  const stored = { record, version: 8, firstVersion: 1, origins: {}, contests: [] }
  return { stored: { ...stored, audience, audienceEver: audience }, before: null, audienceBefore }
}

/** The mirror of a membership, as it is written with the change of it. */
function memberRecord(user: string, left = false): CommittedChange {
  const data = { user }
  return change(['role:planner'], ['role:planner'], { type: 'member', data, _deleted: left })
}

let version = 7
function commit(...changes: CommittedChange[]): Committed {
  const from = version
  version += Math.max(changes.length, 1)
  const committed = { scope, epoch: 1, from, to: version, replica: '0123456789ab', changes }
  fanout.publish({ kind: 'committed', committed })
  return committed
}

/** A machine that stalls is not a fault of the product. */
async function until(holds: () => boolean): Promise<void> {
  await vi.waitUntil(holds, { timeout: 15_000, interval: 5 })
}

describe('LIV a committed change', () => {
  it('reaches those who may read it, and for the others only the counter moves (P5)', async () => {
    join('lena', 'planner')
    join('gran', 'family')
    const lena = await connect('lena')
    const gran = await connect('gran')
    const { from, to } = commit(change(['role:planner']))
    await until(() => lena.deltas.length === 1 && gran.deltas.length === 1)
    expect(lena.deltas[0]?.records[0]?.data).toEqual({ name: 'Salt & Sorrel' })
    expect(gran.deltas[0]).toMatchObject({ from, to, epoch: 1, records: [] })
  })

  it('reaches those who just lost it as a tombstone that tells nothing (P5)', async () => {
    join('gran', 'family')
    const gran = await connect('gran')
    commit(change(['role:planner'], ['role:planner', 'role:family']))
    await until(() => gran.deltas.length === 1)
    expect(gran.deltas[0]?.records[0]).toMatchObject({ id, data: {}, by: '', _deleted: true })
  })

  it('reaches an owner as it reaches planners, whatever their role', async () => {
    join('lena', 'photographer', { owner: true })
    const lena = await connect('lena')
    commit(change(['role:planner']))
    await until(() => lena.deltas.length === 1)
    expect(lena.deltas[0]?.records).toHaveLength(1)
  })

  it('that only a reader’s own tags open is told to that reader by a poke', async () => {
    join('baker', 'vendor', { vendor: id })
    join('band', 'vendor', { vendor: '0197a000-0000-7000-8000-000000000003' })
    const baker = await connect('baker')
    const band = await connect('band')
    commit(change(['role:planner', `vendor:${id}`]))
    await until(() => baker.pokes.length === 1 && band.deltas.length === 1)
    expect(baker.deltas).toEqual([])
    expect(band.deltas[0]?.records).toEqual([])
  })

  it('that its author’s role may read anyway is told to the author like to the others', async () => {
    join('lena', 'planner')
    const lena = await connect('lena')
    commit(change(['role:planner', 'user:lena']))
    await until(() => lena.deltas.length === 1)
    expect(lena.pokes).toEqual([])
  })

  it('too large for one event is told by a poke', async () => {
    join('lena', 'planner')
    const lena = await connect('lena')
    const many = Array.from({ length: 51 }, (_, n) => change(['role:planner'], [], { id: `${n}` }))
    commit(...many)
    commit(change(['role:planner'], [], { data: { name: 'x'.repeat(40_000) } }))
    await until(() => lena.pokes.length > 0)
    expect(lena.deltas).toEqual([])
  })

  it('is told together with others of the same moment, without a gap', async () => {
    join('lena', 'planner')
    const lena = await connect('lena')
    const first = commit(change(['role:planner'], [], { data: { name: 'old' } }))
    const second = commit(change(['role:planner']))
    await until(() => lena.deltas.length === 1)
    expect(lena.deltas[0]).toMatchObject({ from: first.from, to: second.to })
    expect(lena.deltas[0]?.records.map(({ data }) => data)).toEqual([{ name: 'Salt & Sorrel' }])
  })

  it('seen for a moment and then hidden is taken back', async () => {
    join('gran', 'family')
    const gran = await connect('gran')
    commit(change(['role:planner', 'role:family'], ['role:planner', 'role:family']))
    commit(change(['role:planner'], ['role:planner', 'role:family']))
    await until(() => gran.deltas.length === 1)
    expect(gran.deltas[0]?.records).toMatchObject([{ id, _deleted: true, data: {} }])
  })
})

describe('LIV a change of membership', () => {
  it('ends what a removed member hears, even of the same commit', async () => {
    join('sam', 'planner')
    const sam = await connect('sam')
    grants.set('sam', [])
    commit(memberRecord('sam', true), change(['role:planner'], [], { id: 'after' }))
    commit(change(['role:planner']))
    await until(() => sam.access.length === 1)
    expect(sam.access[0]).toEqual({ gained: [], lost: [scope] })
    expect([...sam.deltas, ...sam.pokes]).toEqual([])
  })

  it('is not missed by a socket that is just connecting', async () => {
    join('sam', 'planner')
    beforeReading = () => {
      grants.set('sam', [])
      commit(memberRecord('sam', true))
    }
    const sam = await connect('sam')
    await until(() => sam.access.length === 1)
    commit(change(['role:planner']))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect([...sam.deltas, ...sam.pokes]).toEqual([])
  })

  it('by a claim seats the other devices of whoever made it', async () => {
    grants.set('lena', [])
    const lena = await connect('lena')
    join('lena', 'planner')
    commit(memberRecord('lena'))
    await until(() => lena.access.length === 1)
    expect(lena.access[0]).toEqual({ gained: [scope], lost: [] })
    commit(change(['role:planner']))
    await until(() => lena.deltas.length === 1)
  })

  it('changes what is heard from then on', async () => {
    join('sam', 'planner')
    const sam = await connect('sam')
    join('sam', 'friend')
    commit(memberRecord('sam'))
    await until(() => sam.access.length === 1)
    commit(change(['role:planner']))
    await until(() => sam.deltas.length === 1)
    expect(sam.deltas[0]?.records).toEqual([])
  })
})

describe('LIV a socket', () => {
  it('without a session is refused with the same code as over HTTP', async () => {
    await expect(connect('nobody')).rejects.toMatchObject({
      data: { error: { code: 'DEVICE_REVOKED', details: { wipe: true } } },
    })
    await expect(connect('')).rejects.toMatchObject({
      data: { error: { code: 'UNAUTHENTICATED' } },
    })
  })

  it('may bring the cookie instead of a token', async () => {
    join('lena', 'planner')
    const cookie = { auth: {}, extraHeaders: { cookie: 'sid=lena' } }
    expect((await connect('lena', cookie)).socket.connected).toBe(true)
  })

  it('from a page of another site is refused', async () => {
    join('lena', 'planner')
    const foreign = { extraHeaders: { origin: 'https://evil.example' } }
    await expect(connect('lena', foreign)).rejects.toThrow('websocket error')
  })

  it('is closed when its session ends', async () => {
    join('lena', 'planner')
    const lena = await connect('lena')
    fanout.publish({ kind: 'sessionEnded', session: 'session of lena' })
    await until(() => !lena.socket.connected)
    expect(gateway.connections()).toBe(0)
  })

  it('that talks instead of listening is closed, and nobody else notices', async () => {
    join('lena', 'planner')
    join('maya', 'coordinator')
    const lena = await connect('lena')
    const maya = await connect('maya')
    for (let count = 0; count < 30; count += 1) lena.socket.emit('delta', { scope })
    await until(() => !lena.socket.connected)
    commit(change(['role:coordinator']))
    await until(() => maya.deltas.length === 1)
    expect(gateway.connections()).toBe(1)
  })
})
