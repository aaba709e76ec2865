import { once } from 'node:events'
import { createServer, request as send, type Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { FAIR, startBadWire, type Weather } from './badWire.ts'
import { seeded } from './seeded.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const BODY = Buffer.from(Array.from({ length: 60_000 }, (_, index) => index % 251))

/** A server that answers each request with what it sent, and after an upgrade each byte with itself. */
async function echo(): Promise<number> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((request, response) => void request.pipe(response))
  server.on('upgrade', (_request, socket: Socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n')
    socket.pipe(socket)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  ends.push(async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
    await once(server, 'close')
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function wire(weather: Partial<Weather> = {}) {
  const bad = await startBadWire(await echo(), seeded(7), { ...FAIR, ...weather })
  ends.unshift(() => bad.close())
  return bad
}

function post(port: number, timeout = 2_000): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const asked = send({ port, host: '127.0.0.1', method: 'POST', agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve(Buffer.concat(chunks)))
      response.on('error', reject)
    })
    asked.setTimeout(timeout, () => asked.destroy(new Error('nothing came')))
    asked.on('error', reject)
    asked.end(BODY)
  })
}

test('a slow, late and lossy wire brings every byte, in order', async () => {
  const bad = await wire({ delayMs: 5, kbitPerSecond: 20_000, loss: 0.05 })
  expect((await post(bad.port, 10_000)).equals(BODY)).toBe(true)
  expect(bad.tally().lost).toBeGreaterThan(0)
})

test('what is sent over a narrow wire takes as long as it must, though several share it', async () => {
  const bad = await wire({ kbitPerSecond: 4_000 })
  const began = performance.now()
  await Promise.all([post(bad.port), post(bad.port)])
  // 120,000 bytes at 500 bytes/ms; nothing says how much longer a busy machine takes.
  expect(performance.now() - began).toBeGreaterThan(230)
})

test('a wire without signal refuses, and cuts what stood', async () => {
  const bad = await wire({ delayMs: 50 })
  const under = post(bad.port).catch((error: unknown) => error)
  await new Promise((resolve) => setTimeout(resolve, 20))
  bad.set({ state: 'refuse' })
  expect(await under).toBeInstanceOf(Error)
  await expect(post(bad.port)).rejects.toThrow(/hang up|ECONNRESET|aborted/)
  bad.set({ state: 'up' })
  expect((await post(bad.port)).equals(BODY)).toBe(true)
})

test('a signal that fades tells nobody; what met it is dead, what comes after is not', async () => {
  const bad = await wire()
  bad.set({ state: 'silent' })
  const met = post(bad.port, 300).catch(String)
  await new Promise((resolve) => setTimeout(resolve, 50))
  bad.set({ state: 'up' })
  expect((await post(bad.port)).equals(BODY)).toBe(true)
  expect(await met).toContain('nothing came')
})

test('bytes are turned over beneath the notice of either end', async () => {
  const bad = await wire({ corruption: 0.2 })
  const bodies = await Promise.all(
    Array.from({ length: 5 }, () => post(bad.port).catch(() => BODY.subarray(1))),
  )
  expect(bodies.some((body) => !body.equals(BODY))).toBe(true)
  expect(bad.tally().corrupted).toBeGreaterThan(0)
})

test('a socket that was upgraded is treated like any other', async () => {
  const bad = await wire({ delayMs: 2, loss: 0.05 })
  const socket = connect(bad.port, '127.0.0.1')
  const heard: Buffer[] = []
  socket.on('data', (chunk: Buffer) => heard.push(chunk))
  const closed = once(socket, 'close')
  socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n')
  await expect.poll(() => Buffer.concat(heard).toString()).toContain('\r\n\r\n')
  heard.length = 0
  socket.write(BODY)
  await expect.poll(() => Buffer.concat(heard).length, { timeout: 10_000 }).toBe(BODY.length)
  expect(Buffer.concat(heard).equals(BODY)).toBe(true)
  bad.cut()
  await closed
})

test('a wire that resets does so in the middle of what is under way', async () => {
  const bad = await wire({ resets: 0.1 })
  await expect(post(bad.port)).rejects.toThrow(/hang up|ECONNRESET|aborted/)
  expect(bad.tally().resets).toBeGreaterThan(0)
})
