import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Access, Delta, Poke } from '#shared/protocol/live.ts'
import type { Role, Tag } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import type { Committed } from '../sync/groupCommit.ts'
import type { CommittedChange, Membership } from '../sync/store.ts'
import { createLive, type Live } from './gateway.ts'

const scope = weddingScope('0197a000-0000-7000-8000-000000000001')
const id = '0197a000-0000-7000-8000-000000000002'

let http: Server
let live: Live
let memberships: Map<string, Membership[]>
let clients: Socket[]

beforeEach(async () => {
  http = createServer()
  memberships = new Map()
  clients = []
  live = createLive({
    http,
    identify: ({ token }) =>
      token && memberships.has(token)
        ? Promise.resolve({ user: token, session: `session of ${token}` })
        : Promise.reject(new Error('UNAUTHENTICATED')),
    memberships: (user) => Promise.resolve(memberships.get(user) ?? []),
    isOwnOrigin: (origin) => origin === undefined || origin === 'http://wedsync.test',
    onError: (error) => {
      throw error
    },
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
})

afterEach(async () => {
  for (const client of clients) client.disconnect()
  await live.close()
})

function join(user: string, role: Role, vendor?: string): void {
  const member = { scope, user, role, vendor, owner: false, name: user, memberRecord: id }
  memberships.set(user, [{ ...member, epoch: 0, joinedAt: 0, leftAt: null }])
}

type Heard = { deltas: Delta[]; pokes: Poke[]; access: Access[] }

async function connect(token: string, options: object = {}): Promise<Heard & { socket: Socket }> {
  const { port } = http.address() as AddressInfo
  const socket = io(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    reconnection: false,
    auth: { token },
    ...options,
  })
  clients.push(socket)
  const heard: Heard = { deltas: [], pokes: [], access: [] }
  socket.on('delta', (event: Delta) => heard.deltas.push(event))
  socket.on('poke', (event: Poke) => heard.pokes.push(event))
  socket.on('access', (event: Access) => heard.access.push(event))
  await new Promise<void>((resolve, reject) => {
    socket.on('connect', () => resolve())
    socket.on('connect_error', reject)
  })
  // Rooms are taken after the connection stands.
  await new Promise((resolve) => setImmediate(resolve))
  return { ...heard, socket }
}

function change(audience: Tag[], audienceBefore: Tag[] = audience): CommittedChange {
  const record: RecordEnvelope = {
    id,
    scope,
    type: 'vendor',
    data: { name: 'Salt & Sorrel' },
    at: '01760000000000-0000-0123456789ab',
    by: 'lena',
    _deleted: false,
  }
  const stored = { record, version: 8, firstVersion: 1, origins: {}, contests: [] }
  return { stored: { ...stored, audience, audienceEver: audience }, audienceBefore }
}

function commit(...changes: CommittedChange[]): Committed {
  return { scope, epoch: 1, from: 7, to: 8, replica: '0123456789ab', changes }
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  expect(holds()).toBe(true)
}

describe('LIV a committed change', () => {
  it('reaches those who may read it, and for the others only the counter moves (P5)', async () => {
    join('lena', 'planner')
    join('gran', 'family')
    const lena = await connect('lena')
    const gran = await connect('gran')
    live.committed(commit(change(['role:planner'])))
    await until(() => lena.deltas.length === 1 && gran.deltas.length === 1)
    expect(lena.deltas[0]?.records[0]?.data).toEqual({ name: 'Salt & Sorrel' })
    expect(gran.deltas[0]).toMatchObject({ from: 7, to: 8, records: [] })
  })

  it('reaches those who just lost it as a tombstone that tells nothing', async () => {
    join('gran', 'family')
    const gran = await connect('gran')
    live.committed(commit(change(['role:planner'], ['role:planner', 'role:family'])))
    await until(() => gran.deltas.length === 1)
    expect(gran.deltas[0]?.records[0]).toMatchObject({ id, data: {}, by: '', _deleted: true })
  })

  it('that touches a reader’s own tags is told to that reader by a poke', async () => {
    join('baker', 'vendor', id)
    join('band', 'vendor', '0197a000-0000-7000-8000-000000000003')
    const baker = await connect('baker')
    const band = await connect('band')
    live.committed(commit(change(['role:planner', `vendor:${id}`])))
    await until(() => baker.pokes.length === 1 && band.deltas.length === 1)
    expect(baker.deltas).toEqual([])
    expect(band.deltas[0]?.records).toEqual([])
  })

  it('too large for one event is told by a poke', async () => {
    join('lena', 'planner')
    const lena = await connect('lena')
    live.committed(commit(...Array.from({ length: 51 }, () => change(['role:planner']))))
    await until(() => lena.pokes.length === 1)
    expect(lena.deltas).toEqual([])
  })
})

describe('LIV a change of membership', () => {
  it('ends what a removed member hears at once', async () => {
    join('sam', 'planner')
    const sam = await connect('sam')
    memberships.set('sam', [])
    live.accessChanged({ user: 'sam', scope, kind: 'lost' })
    live.committed(commit(change(['role:planner'])))
    await until(() => sam.access.length === 1)
    expect(sam.access[0]).toEqual({ gained: [], lost: [scope] })
    expect(sam.deltas).toEqual([])
  })

  it('by a claim seats the other devices of whoever made it', async () => {
    memberships.set('lena', [])
    const lena = await connect('lena')
    join('lena', 'planner')
    const made = change(['role:planner'])
    const record = { ...made.stored.record, type: 'member', data: { user: 'lena' } }
    live.committed(commit({ ...made, stored: { ...made.stored, record } }))
    await until(() => lena.access.length === 1)
    expect(lena.access[0]).toEqual({ gained: [scope], lost: [] })
    live.committed(commit(change(['role:planner'])))
    await until(() => lena.deltas.length === 1)
  })

  it('changes what is heard from then on', async () => {
    join('sam', 'planner')
    const sam = await connect('sam')
    join('sam', 'friend')
    live.accessChanged({ user: 'sam', scope, kind: 'changed' })
    await until(() => sam.access.length === 1)
    live.committed(commit(change(['role:planner'])))
    await until(() => sam.deltas.length === 1)
    expect(sam.deltas[0]?.records).toEqual([])
  })
})

describe('LIV a socket', () => {
  it('without a session is refused', async () => {
    await expect(connect('nobody')).rejects.toThrow('UNAUTHENTICATED')
  })

  it('from a page of another site is refused', async () => {
    join('lena', 'planner')
    const foreign = { extraHeaders: { origin: 'https://evil.example' } }
    await expect(connect('lena', foreign)).rejects.toThrow()
  })

  it('is closed when its session ends', async () => {
    join('lena', 'planner')
    const lena = await connect('lena')
    live.sessionEnded('session of lena')
    await until(() => !lena.socket.connected)
  })

  it('that talks instead of listening is closed, and nobody else notices', async () => {
    join('lena', 'planner')
    join('maya', 'coordinator')
    const lena = await connect('lena')
    const maya = await connect('maya')
    for (let count = 0; count < 30; count += 1) lena.socket.emit('delta', { scope })
    await until(() => !lena.socket.connected)
    live.committed(commit(change(['role:coordinator'])))
    await until(() => maya.deltas.length === 1)
  })
})
