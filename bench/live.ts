/**
 * From one person's edit to durable, and to the screens of nine others:
 * `node bench/live.ts [--repeats 5] [--window 4] [--rates 100,300,1000] [--rooms 20]`.
 *
 * The real server and the real PostgreSQL (every commit waits for the disk) in processes of their own;
 * edits over HTTP from this process, watchers as raw sockets in another one. Beside it, in the same run
 * and in alternating order, the peer of bench/livePeer.ts.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import * as z from 'zod/mini'
import { freePort } from '../e2e/harness/appServer.ts'
import { startEmbedded } from '../server/db/embedded.ts'
import { machine, pressure } from './conditions.ts'
import { monotonicUs } from './liveClock.ts'
import { type Load, pushFor } from './livePushes.ts'
import { openPeerRooms, openWeddings, type RoomPlan, type Rooms } from './liveRooms.ts'
import { percentile, spread } from './spread.ts'

const { values } = parseArgs({
  options: {
    repeats: { type: 'string', default: '5' },
    window: { type: 'string', default: '4' },
    rates: { type: 'string', default: '100,300,1000' },
    rooms: { type: 'string', default: '20' },
  },
})
const MEMBERS = 10
const plan: RoomPlan = { rooms: Number(values.rooms), items: 40, members: MEMBERS }
const IN_FLIGHT = 128
const WARM_MS = 2_000
/** For what is still on its way to the watchers. */
const SETTLE_MS = 1_000
const loads: Load[] = [
  ...values.rates.split(',').map((rate): Load => ({ kind: 'rate', perSecond: Number(rate) })),
  { kind: 'inFlight', count: IN_FLIGHT },
]

type Target = { name: string; url: string; rooms: Rooms; audience: ChildProcess }
type Figures = {
  committed: number
  delivered: number
  /** Deliveries that came, of those that acknowledged edits owe. */
  share: number
  ack: number[]
  deliver: number[]
  failed: number
  notSent: number
}

const report = z.object({ took: z.array(z.number()), pokes: z.number(), cpuUs: z.number() })
const children: ChildProcess[] = []
const dataDir = await mkdtemp(join(tmpdir(), 'wedsync-live-'))
const postgres = await startEmbedded({ dataDir, durable: true, log: () => undefined })
try {
  const targets = [await startWedSync(), await startPeer()]
  console.log(machine())
  console.log(
    `${plan.rooms} weddings of ${MEMBERS}, ${plan.items} moments each; windows of ${values.window} s`,
  )
  for (const target of targets) await measure(target, { kind: 'rate', perSecond: 100 }, WARM_MS)
  for (const load of loads) await compare(targets, load)
} finally {
  for (const child of children) await end(child)
  await postgres.stop()
  await rm(postgres.data, { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
}

async function startWedSync(): Promise<Target> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = start('../server/main.ts', {
    DATABASE_URL: postgres.url,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: url,
  })
  for (let isReady = false; !isReady;) {
    if (server.exitCode !== null) throw new Error('The server did not start.')
    await new Promise((resolve) => setTimeout(resolve, 100))
    isReady = await fetch(`${url}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    )
  }
  const rooms = await openWeddings(url, plan)
  return { name: 'WedSync', url, rooms, audience: await seat(url, rooms) }
}

async function startPeer(): Promise<Target> {
  const admin = new Client({ connectionString: postgres.url })
  await admin.connect()
  await admin.query('create database peer')
  await admin.end()
  const address = new URL(postgres.url)
  address.pathname = '/peer'
  const server = start('./livePeer.ts', { PEER_DATABASE: address.href })
  const { port } = z.object({ port: z.number() }).parse(await answerOf(server))
  const url = `http://127.0.0.1:${port}`
  const rooms = openPeerRooms(plan)
  return { name: 'peer', url, rooms, audience: await seat(url, rooms) }
}

async function seat(url: string, { watching }: Rooms): Promise<ChildProcess> {
  const audience = start('./liveAudience.ts', {})
  const connected = answerOf(audience)
  audience.send({ do: 'connect', url: url.replace('http', 'ws'), tokens: watching })
  await connected
  return audience
}

async function compare(targets: readonly Target[], load: Load): Promise<void> {
  const title =
    load.kind === 'rate'
      ? `${load.perSecond} edits/s`
      : `as many as it takes, ${load.count} under way`
  console.log(`\n${title}; before: ${await pressure()}`)
  const found = new Map<string, Figures[]>(targets.map(({ name }) => [name, []]))
  for (let round = 0; round < Number(values.repeats); round += 1) {
    const inTurn = round % 2 === 0 ? targets : targets.toReversed()
    for (const target of inTurn)
      found.get(target.name)?.push(await measure(target, load, Number(values.window) * 1_000))
  }
  for (const [name, figures] of found) tell(name, figures)
  const median = (name: string, of: (one: Figures) => number) =>
    percentile(
      (found.get(name) ?? []).map(of).toSorted((a, b) => a - b),
      0.5,
    )
  const ratio = (of: (one: Figures) => number) =>
    (median('WedSync', of) / median('peer', of)).toFixed(2)
  const seen = ratio(({ deliver }) => percentile(deliver, 0.5))
  console.log(
    `  WedSync to peer: commits × ${ratio(({ committed }) => committed)}, seen p50 × ${seen}; ` +
      `after: ${await pressure()}`,
  )
}

async function measure(target: Target, load: Load, ms: number): Promise<Figures> {
  const since = monotonicUs()
  await ask(target.audience, { do: 'report', since })
  const before = process.cpuUsage()
  const window = await pushFor(target.url, target.rooms.items, load, ms)
  const own = process.cpuUsage(before)
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  const { took, pokes, cpuUs } = report.parse(await ask(target.audience, { do: 'report', since }))
  const busy = Math.max(own.user + own.system, cpuUs) / 1_000_000 / window.seconds
  if (busy > 0.9) console.log(`  ! ${target.name}: a generator was at its limit, so was the figure`)
  if (pokes > 0) console.log(`  ! ${target.name}: ${pokes} watchers were told to pull instead`)
  const ascending = (list: number[]) => list.toSorted((a, b) => a - b)
  return {
    committed: window.acks.length / window.seconds,
    delivered: took.length / window.seconds,
    share: took.length / (window.acks.length * (MEMBERS - 1)),
    ack: ascending(window.acks),
    deliver: ascending(took),
    failed: window.failed,
    notSent: window.notSent,
  }
}

function tell(name: string, figures: readonly Figures[]): void {
  const at = (of: (one: Figures) => number[], share: number) =>
    spread(
      figures.map((one) => percentile(of(one), share) / 1_000),
      1,
    )
  const latency = (of: (one: Figures) => number[]) =>
    [0.5, 0.95, 0.99].map((share) => at(of, share)).join(' · ')
  const sum = (of: (one: Figures) => number) => figures.reduce((total, one) => total + of(one), 0)
  console.log(
    `  ${name}: ${spread(figures.map(({ committed }) => committed))} commits/s, ` +
      `${spread(figures.map(({ delivered }) => delivered))} deliveries/s, ` +
      `${spread(
        figures.map(({ share }) => share * 100),
        1,
      )} % came, ` +
      `${sum(({ failed }) => failed)} failed, ${sum(({ notSent }) => notSent)} not sent`,
  )
  console.log(`    durable p50 · p95 · p99 ms: ${latency(({ ack }) => ack)}`)
  console.log(`    seen    p50 · p95 · p99 ms: ${latency(({ deliver }) => deliver)}`)
}

function start(script: string, variables: Record<string, string>): ChildProcess {
  const child = fork(join(import.meta.dirname, script), {
    env: { ...process.env, LOG_LEVEL: 'warn', ...variables },
    // What is moved between the processes are arrays of numbers.
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  children.push(child)
  return child
}

async function ask(child: ChildProcess, order: object): Promise<unknown> {
  const answer = answerOf(child)
  child.send(order)
  return answer
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error('A process of the bench ended.'))
    child.once('exit', gone)
    child.once('message', (message) => {
      child.off('exit', gone)
      resolve(message)
    })
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}
