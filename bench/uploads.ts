/**
 * Do the photos of a day arrive, whole and once, over a network that breaks off all the time?
 * `node bench/uploads.ts [--files 50] [--mb 8] [--cut 12] [--chunk 2] [--atOnce 3]`.
 *
 * The real server in a process of its own, killed in the middle and started again; PostgreSQL waits for
 * the disk. Every connection is cut after 0 to `cut` MB, in either direction. Every tenth file is sent
 * by two devices at once. Afterwards all are read again over a good network. `--cut 0` cuts nothing.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { freePort } from '../e2e/harness/appServer.ts'
import { startEmbedded } from '../server/db/embedded.ts'
import { admit, personOn, weddingOf, type Person } from '../server/testing/apiCaller.ts'
import { startCuttingProxy, type CuttingProxy } from '../server/testing/cuttingProxy.ts'
import { fileOf, hashOf, pictureOf, sendFile } from '../server/testing/uploader.ts'
import { machine, pressure } from './conditions.ts'

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '50' },
    mb: { type: 'string', default: '8' },
    cut: { type: 'string', default: '12' },
    chunk: { type: 'string', default: '2' },
    atOnce: { type: 'string', default: '3' },
  },
})
const MB = 2 ** 20
const FILES = Number(values.files)
const SIZE = Number(values.mb) * MB
const CHUNK = Number(values.chunk) * MB
const TWICE_EVERY = 10

type Sent = { record: string; hash: string }

const dataDir = await mkdtemp(join(tmpdir(), 'wedsync-uploads-'))
const postgres = await startEmbedded({ dataDir, durable: true, log: () => undefined })
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const network = await startCuttingProxy(Math.random, Number(values.cut) * MB)
network.isCutting = Number(values.cut) > 0
let server = await startServer()
let highest = 0

try {
  console.log(machine())
  console.log(`before: ${await pressure()}`)
  await measure()
  console.log(`after: ${await pressure()}`)
} finally {
  await stop(server, 'SIGTERM')
  await network.close()
  await postgres.stop()
  await rm(postgres.data, { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
}

async function measure(): Promise<void> {
  const maya = await personOn(url, 'Maya')
  const leo = await personOn(url, 'Leo')
  const scope = await weddingOf(maya)
  await admit(maya, scope, leo, 'photographer')
  const atRest = await memory(server, 'VmRSS')
  network.target = port

  const start = performance.now()
  const sent: Sent[] = []
  let begun = 0
  const restarted = restartHalfWay(() => begun)
  await Promise.all(
    Array.from({ length: Number(values.atOnce) }, async () => {
      while (begun < FILES) {
        begun += 1
        sent.push(await bring(network, scope, begun % TWICE_EVERY === 0 ? [maya, leo] : [maya]))
      }
    }),
  )
  await restarted
  const seconds = (performance.now() - start) / 1_000
  highest = Math.max(highest, await memory(server, 'VmHWM'))

  const kept = await readdir(join(dataDir, 'files', 'kept'), {
    recursive: true,
    withFileTypes: true,
  })
  const wrong = await countWrong(maya, scope, sent)
  console.log(
    `${FILES} files of ${values.mb} MB, ${values.atOnce} at once, in pieces of ${values.chunk} MB: ` +
      `${seconds.toFixed(1)} s, ${((FILES * SIZE) / MB / seconds).toFixed(1)} MB/s`,
  )
  console.log(
    `  ${network.cuts} connections cut, 1 kill; not byte-equal: ${wrong}; ` +
      `kept twice: ${kept.filter((one) => one.isFile()).length - new Set(sent.map(({ hash }) => hash)).size}`,
  )
  console.log(`  server: ${atRest} MB before, ${highest} MB at its highest`)
}

/** One new picture, sent by these people at the same time. */
async function bring(over: CuttingProxy, scope: ScopeName, people: Person[]): Promise<Sent> {
  const bytes = pictureOf(SIZE)
  const hash = hashOf(bytes)
  const [first] = people
  const picture = { hash, size: SIZE, mime: 'image/jpeg', width: 4_000, height: 3_000 }
  const photo = first!.record(scope, 'photo', { file: picture, thumb: picture, takenAt: 0 })
  const chunkSize = CHUNK
  await Promise.all(
    people.map((person) =>
      sendFile({ url: over.url, person, scope, record: photo.id, bytes, chunkSize }),
    ),
  )
  for (let isThere = false; !isThere;) {
    isThere = await first!.push({ newDocumentState: photo }).then(
      ({ status }) => status === 200,
      () => false,
    )
    if (!isThere) await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { record: photo.id, hash }
}

async function restartHalfWay(begun: () => number): Promise<void> {
  while (begun() < FILES / 2) await new Promise((resolve) => setTimeout(resolve, 20))
  highest = await memory(server, 'VmHWM')
  await stop(server, 'SIGKILL')
  server = await startServer()
}

async function countWrong(person: Person, scope: ScopeName, sent: readonly Sent[]) {
  let wrong = 0
  for (const { record, hash } of sent) {
    const { body } = await fileOf(url, person, scope, record, hash)
    const read = createHash('sha256')
    for await (const piece of body ?? []) read.update(piece)
    if (read.digest('hex') !== hash) wrong += 1
  }
  return wrong
}

async function startServer(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, '../server/main.ts'), {
    env: {
      ...process.env,
      LOG_LEVEL: 'warn',
      DATABASE_URL: postgres.url,
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
    },
  })
  for (let isReady = false; !isReady;) {
    if (child.exitCode !== null) throw new Error('The server did not start.')
    await new Promise((resolve) => setTimeout(resolve, 100))
    isReady = await fetch(`${url}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    )
  }
  return child
}

async function stop(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/** MB; only Linux tells. */
async function memory({ pid }: ChildProcess, what: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const [, kilobytes = '0'] = new RegExp(`^${what}:\\s+(\\d+)`, 'm').exec(status) ?? []
  return Math.round(Number(kilobytes) / 1_024)
}
