import { io, type Socket } from 'socket.io-client'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Access, Delta, Poke } from '#shared/protocol/live.ts'
import { sessionAnswer, sessionListing } from '#shared/protocol/session.ts'
import {
  admit,
  callerFor,
  momentOf,
  PASSWORD,
  personOn,
  weddingOf,
  type Person,
} from '../testing/apiCaller.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'

type Event = { delta: Delta } | { poke: Poke } | { access: Access }

let server: TestServer
const sockets: Socket[] = []

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => {
  for (const socket of sockets) socket.disconnect()
  await server.close()
})

async function listen(token: string): Promise<{ socket: Socket; heard: Event[] }> {
  const options = { transports: ['websocket'], reconnection: false, auth: { token } }
  const socket = io(server.url, options)
  sockets.push(socket)
  const heard: Event[] = []
  socket.on('delta', (delta: Delta) => heard.push({ delta }))
  socket.on('poke', (poke: Poke) => heard.push({ poke }))
  socket.on('access', (access: Access) => heard.push({ access }))
  await new Promise<void>((resolve, reject) => {
    socket.on('connect', () => resolve())
    socket.on('connect_error', reject)
  })
  await quiet()
  return { socket, heard }
}

function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50))
}

/** A machine that stalls is not a fault of the product. */
async function until(holds: () => boolean): Promise<void> {
  await vi.waitUntil(holds, { timeout: 15_000, interval: 5 })
}

function recordsIn(heard: readonly Event[]) {
  return heard.flatMap((event) => ('delta' in event ? event.delta.records : []))
}

async function team(): Promise<{
  maya: Person
  cora: Person
  fay: Person
  scope: `wedding:${string}`
}> {
  const maya = await personOn(server.url, 'Maya')
  const cora = await personOn(server.url, 'Cora')
  const fay = await personOn(server.url, 'Fay')
  const scope = (await weddingOf(maya)) as `wedding:${string}`
  await admit(maya, scope, cora, 'coordinator')
  await admit(maya, scope, fay, 'family')
  return { maya, cora, fay, scope }
}

describe('a change, pushed over HTTP', () => {
  it('appears at the other members who may read it, byte for byte', async () => {
    const { maya, cora, scope } = await team()
    const { heard } = await listen(cora.token)
    const moment = momentOf(maya, scope)
    await maya.push({ newDocumentState: moment })
    await until(() => recordsIn(heard).length === 1)
    expect(recordsIn(heard)).toEqual([moment])
  })

  it('never tells family of vendors, and takes back what is hidden from them (P5)', async () => {
    const { maya, fay, scope } = await team()
    const { heard } = await listen(fay.token)
    const vendor = maya.record(scope, 'vendor', { name: 'Salt & Sorrel', kind: 'catering' }, v7())
    const moment = momentOf(maya, scope, { visibility: 'guests', title: 'Surprise' })
    const page = { kind: 'faq', title: 'Questions', order: 'a0', visibleTo: { all: true } }
    const open = maya.record(scope, 'section', page, v7())
    await maya.push({ newDocumentState: vendor })
    // What is for guests reaches them in the schedule that is published, never as it is being made.
    await maya.push({ newDocumentState: moment })
    await maya.push({ newDocumentState: open })
    await until(() => recordsIn(heard).length === 1)
    const hidden = maya.edit(open, { visibleTo: { couple: true } })
    await maya.push({ assumedMasterState: open, newDocumentState: hidden })
    await until(() => recordsIn(heard).length === 2)
    expect(recordsIn(heard)[1]).toMatchObject({ id: open.id, data: {}, by: '', _deleted: true })
    expect(JSON.stringify(heard)).not.toContain(vendor.id)
    expect(JSON.stringify(heard)).not.toContain('Salt')
    expect(JSON.stringify(heard)).not.toContain(moment.id)
    // The pull says the same, in the same bytes.
    const pulled = (await fay.pullAll()).find(({ id }) => id === open.id)
    expect(pulled).toEqual(recordsIn(heard)[1])
  })

  it('continues without a gap, whatever was left out on the way', async () => {
    const { maya, fay, scope } = await team()
    const { heard } = await listen(fay.token)
    for (let count = 0; count < 5; count += 1)
      await maya.push({ newDocumentState: momentOf(maya, scope, { visibility: 'private' }) })
    await until(() => heard.length >= 5)
    const deltas = heard.flatMap((event) => ('delta' in event ? [event.delta] : []))
    for (const [index, delta] of deltas.slice(1).entries())
      expect(delta.from).toBe(deltas[index]?.to)
    expect(recordsIn(heard)).toEqual([])
  })
})

describe('a member', () => {
  it('who is removed hears of it, and of nothing after it', async () => {
    const { maya, cora, scope } = await team()
    const { heard } = await listen(cora.token)
    await maya.call('DELETE', `/scopes/${scope}/members/${cora.id}`)
    await maya.push({ newDocumentState: momentOf(maya, scope) })
    await until(() => heard.some((event) => 'access' in event))
    await quiet()
    expect(heard).toEqual([{ access: { gained: [], lost: [scope] } }])
  })

  it('who joins hears from then on', async () => {
    const maya = await personOn(server.url, 'Maya')
    const scope = (await weddingOf(maya)) as `wedding:${string}`
    const ned = await personOn(server.url, 'Ned')
    const { heard } = await listen(ned.token)
    await admit(maya, scope, ned, 'coordinator')
    await until(() => heard.some((event) => 'access' in event))
    expect(heard[0]).toEqual({ access: { gained: [scope], lost: [] } })
    await maya.push({ newDocumentState: momentOf(maya, scope) })
    await until(() => recordsIn(heard).length === 1)
  })

  it('whose role changes hears what the new role may hear', async () => {
    const { maya, cora, scope } = await team()
    const { heard } = await listen(cora.token)
    await maya.call('PATCH', `/scopes/${scope}/members/${cora.id}`, { role: 'friend' })
    await until(() => heard.some((event) => 'access' in event))
    await maya.push({ newDocumentState: momentOf(maya, scope) })
    await until(() => heard.some((event) => 'delta' in event && event.delta.records.length === 0))
    expect(recordsIn(heard).map(({ type }) => type)).not.toContain('timelineItem')
  })
})

describe('a socket', () => {
  it('of a device that is signed out from elsewhere closes at once', async () => {
    const maya = await personOn(server.url, 'Maya')
    const body = { email: maya.email, password: PASSWORD }
    const other = sessionAnswer.parse(
      (await callerFor(server.url)('POST', '/sessions', { body })).body,
    )
    const { socket } = await listen(other.token)
    const { sessions } = sessionListing.parse((await maya.call('GET', '/sessions')).body)
    const id = sessions.find(({ current }) => !current)?.id ?? ''
    await maya.call('DELETE', `/sessions/${id}?wipe=true`)
    await until(() => !socket.connected)
    await expect(listen(other.token)).rejects.toMatchObject({
      data: { error: { code: 'DEVICE_REVOKED', details: { wipe: true } } },
    })
  })
})
