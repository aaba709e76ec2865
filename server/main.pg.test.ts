import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { callerFor, PASSWORD, weddingOf, personOn } from './testing/apiCaller.ts'
import { migratedDatabase } from './testing/migratedDatabase.ts'
import type { ScratchDatabase } from './testing/scratchDatabase.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

let database: ScratchDatabase
const running = new Set<ChildProcess>()

beforeAll(async () => {
  database = await migratedDatabase()
})
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})
afterAll(() => database.drop())

type Started = { child: ChildProcess; printed: () => string; ended: Promise<number | null> }

function start(environment: Record<string, string>): Started {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'] ?? '', HOST: '127.0.0.1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let text = ''
  child.stdout?.on('data', (chunk) => (text += String(chunk)))
  child.stderr?.on('data', (chunk) => (text += String(chunk)))
  return {
    child,
    printed: () => text,
    ended: once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null)),
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function untilReady({ printed, ended }: Started): Promise<void> {
  let code: number | null | undefined
  void ended.then((value) => (code = value))
  for (let tries = 0; tries < 600 && !printed().includes('is ready at'); tries += 1) {
    if (code !== undefined) throw new Error(`ended with ${code}: ${printed()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

describe('the server as a process', () => {
  it('says where it is, stops in order, and has everything when it comes back (P1)', async () => {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const environment = { PORT: String(port), DATABASE_URL: database.url }
    const first = start(environment)
    await untilReady(first)
    expect(first.printed()).toContain(`WedSync is ready at http://localhost:${port}`)
    const maya = await personOn(url, 'Maya')
    const scope = await weddingOf(maya)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)

    const second = start(environment)
    await untilReady(second)
    const pulled = await maya.pullAll()
    expect(pulled.map((one) => one.scope)).toContain(scope)
    // Counted in memory until the first one stopped.
    const counted = await maya.call('GET', `/scopes/${scope}/metrics`)
    expect(counted.body).toMatchObject({ total: { pushes: 1, applied: 1 } })
    const body = { email: maya.email, password: PASSWORD }
    expect((await callerFor(url)('POST', '/sessions', { body })).status).toBe(200)
    second.child.kill('SIGINT')
    expect(await second.ended).toBe(0)
  })

  it('killed in the middle of pushes has every one that it acknowledged (P1)', async () => {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const environment = { PORT: String(port), DATABASE_URL: database.url }
    const first = start(environment)
    await untilReady(first)
    const maya = await personOn(url, 'Maya')
    const acknowledged: string[] = []
    let isUp = true
    const pushing = Array.from({ length: 4 }, async () => {
      while (isUp) {
        const scope = await weddingOf(maya).catch(() => null)
        if (scope) acknowledged.push(scope)
        else isUp = false
      }
    })
    await vi.waitUntil(() => acknowledged.length >= 20, 30_000)
    first.child.kill('SIGKILL')
    await Promise.all(pushing)
    expect(acknowledged.length).toBeGreaterThanOrEqual(20)

    await untilReady(start(environment))
    const found = new Set((await maya.pullAll()).map(({ scope }) => scope))
    expect(acknowledged.filter((scope) => !found.has(scope as never))).toEqual([])
  })

  it.each([
    [{ PORT: 'eighty' }, /^error The variable PORT must be [^\n]+\.\n$/],
    [{ PUBLIC_URL: 'here' }, /^error The variable PUBLIC_URL must be [^\n]+\.\n$/],
    [
      { DATABASE_URL: 'postgres://nobody:pass-123@127.0.0.1:1/none' },
      /^error The database cannot be reached: [^\n]+\.\n$/,
    ],
  ])('with %j ends with one sentence and code 1', async (environment, sentence) => {
    const started = start({ DATABASE_URL: database.url, ...environment })
    expect(await started.ended).toBe(1)
    expect(started.printed()).toMatch(sentence)
    expect(started.printed()).not.toContain('pass-123')
  })

  it('on a port that is taken ends with one sentence and code 1', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const started = start({ DATABASE_URL: database.url, PORT: String(port) })
    expect(await started.ended).toBe(1)
    expect(started.printed()).toContain(`error Port ${port} is taken by another program`)
    await new Promise((resolve) => other.close(resolve))
  })
})
