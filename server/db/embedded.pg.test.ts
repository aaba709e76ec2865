import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { afterEach, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type Embedded, startEmbedded } from './embedded.ts'

const running: Embedded[] = []
const left: string[] = []

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
  for (const path of left.splice(0)) await rm(path, { recursive: true, force: true })
})

test('stopping and starting again keeps the data, the password and the port', async () => {
  const dataDir = await folder()
  const first = await start(dataDir)
  await ask(first.url, "create table kept as select 'first look' as text")
  await first.stop()
  const second = await start(dataDir)
  expect(second.url).toBe(first.url)
  expect(await ask(second.url, 'select text from kept')).toEqual([{ text: 'first look' }])
})

test('it runs below a folder that is closed to everybody else', async () => {
  const closed = await folder(0o700)
  const dataDir = join(closed, 'checkout', '.data')
  await mkdir(dataDir, { recursive: true })
  const first = await start(dataDir)
  await ask(first.url, 'create table kept as select 1 as one')
  await first.stop()
  const second = await start(dataDir)
  expect(await ask(second.url, 'select one from kept')).toEqual([{ one: 1 }])
})

test('a killed WedSync leaves nothing lost: the next start ends the survivor and finds every row', async () => {
  const dataDir = await folder()
  const killed = await startElsewhere(dataDir)
  await ask(killed.url, 'create table kept as select generate_series(1, 1000) as n')
  await killed.kill()
  const again = await start(dataDir)
  expect(await ask(again.url, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }])
  expect(again.pid).not.toBe(killed.pid)
})

test('a killed PostgreSQL is reported, and starts again with every acknowledged row', async () => {
  const dataDir = await folder()
  const told: string[] = []
  const lost = Promise.withResolvers<Error>()
  const first = await startEmbedded({
    dataDir,
    durable: true,
    log: (message) => told.push(message),
    onLost: lost.resolve,
  })
  await ask(first.url, 'create table kept as select generate_series(1, 1000) as n')
  process.kill(first.pid, 'SIGKILL')
  expect((await lost.promise).message).toMatch(/ended unexpectedly/)
  await first.stop()
  const second = await start(dataDir)
  expect(await ask(second.url, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }])
})

test('started twice at once, the second says who is there and harms nothing', async () => {
  const dataDir = await folder()
  const first = await start(dataDir)
  await expect(start(dataDir)).rejects.toThrow(`already in use by process ${process.pid}`)
  expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('of two simultaneous first starts exactly one gets the folder', async () => {
  const dataDir = await folder()
  const both = await Promise.allSettled([start(dataDir), start(dataDir)])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('after a reboot somebody else has the number in postmaster.pid', async () => {
  const dataDir = await folder()
  const first = await start(dataDir)
  await first.stop()
  await writeFile(join(first.data, 'postmaster.pid'), `${process.pid}\n${first.data}\n`)
  await writeFile(
    join(dataDir, 'postgres.lock'),
    JSON.stringify({ pid: process.pid, identity: 'another boot', dataDir }),
  )
  const second = await start(dataDir)
  expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a lock file that was cut short by a crash stops nobody', async () => {
  const dataDir = await folder()
  await writeFile(join(dataDir, 'postgres.lock'), '{"pi')
  const server = await start(dataDir)
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a creation that was interrupted is begun anew', async () => {
  const dataDir = await folder()
  await mkdir(join(dataDir, 'postgres.part', 'base'), { recursive: true })
  const server = await start(dataDir)
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a busy port is left to its owner', async () => {
  const dataDir = await folder()
  const first = await start(dataDir)
  await first.stop()
  const other = await start(await folder(), portOf(first))
  expect(portOf(other)).toBe(portOf(first))
  expect(portOf(await start(dataDir))).not.toBe(portOf(other))
})

test('the password is for the owner of the folder alone, and the network for this machine', async () => {
  const dataDir = await folder()
  const { url } = await start(dataDir)
  expect((await stat(join(dataDir, 'postgres.json'))).mode & 0o777).toBe(0o600)
  const wrong = new URL(url)
  wrong.password = 'guessed'
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/)
  expect(await ask(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
})

test('damaged data end in one sentence with PostgreSQL’s reason', async () => {
  const dataDir = await folder()
  const first = await start(dataDir)
  await first.stop()
  await rm(join(first.data, 'global', 'pg_control'))
  await expect(start(dataDir)).rejects.toThrow(/PostgreSQL could not start on .*/)
})

async function folder(mode = 0o711): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'wedsync-embedded-'))
  await chmod(path, mode)
  left.push(path)
  return path
}

async function start(dataDir: string, port?: number): Promise<Embedded> {
  if (port !== undefined) await wish(dataDir, port)
  const server = await startEmbedded({ dataDir, durable: false, log: () => undefined })
  running.push(server)
  left.push(server.data)
  return server
}

/** Writes the note that an earlier start with this port would have left. */
async function wish(dataDir: string, port: number): Promise<void> {
  const place = { data: join(dataDir, 'postgres'), password: 'wished', port, dataDir }
  await writeFile(join(dataDir, 'postgres.json'), JSON.stringify(place))
}

/** The same in a process of its own, to be killed with SIGKILL. */
async function startElsewhere(dataDir: string) {
  const code = `
    const { startEmbedded } = await import(${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)})
    const { url, pid } = await startEmbedded(${JSON.stringify({ dataDir, durable: true })})
    console.log(JSON.stringify({ url, pid }))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = z.tuple([z.string()]).parse(await once(createInterface(child.stdout), 'line'))
  const { url, pid } = z.object({ url: z.string(), pid: z.number() }).parse(JSON.parse(line))
  const kill = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
    // It is the survivor that this is about: it must still be there.
    expect(await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres')).toMatch(
      /postgres/,
    )
  }
  return { url, pid, kill }
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  // A server that is killed under us ends the connection with an event.
  client.on('error', () => undefined)
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return rows
  } finally {
    await client.end()
  }
}

function portOf({ url }: Embedded): number {
  return Number(new URL(url).port)
}
