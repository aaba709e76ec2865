/**
 * From a tap on a card to the answer that it is settled: `node bench/decideSpeed.ts [--cards 200]`.
 *
 * The real server and the real PostgreSQL (every commit waits for the disk) in processes of their own, over
 * HTTP. Beside it, in turn and in the same run, a plain edit of one field. Fails past 200 ms at p99.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { createStamper } from '#shared/schema/record/stamp.ts'
import { freePort } from '../e2e/harness/appServer.ts'
import { makeWedding } from '../e2e/harness/madeWedding.ts'
import { serverApi, type Account, type WireRecord } from '../e2e/harness/serverApi.ts'
import { startEmbedded } from '../server/db/embedded.ts'
import { machine, pressure } from './conditions.ts'
import { percentile, spread } from './spread.ts'

const { values } = parseArgs({ options: { cards: { type: 'string', default: '200' } } })
const CARDS = Number(values.cards)
const LIMIT_MS = 200
const WARM = 20

const answer = z.object({
  results: z.record(
    z.string(),
    z.object({ status: z.string(), conflict: z.optional(z.unknown()) }),
  ),
})
const card = z.object({
  id: z.string(),
  data: z.object({
    record: z.string(),
    path: z.string(),
    siblings: z.array(z.object({ at: z.string(), value: z.optional(z.unknown()) })),
  }),
})

const dataDir = await mkdtemp(join(tmpdir(), 'wedsync-decide-'))
const postgres = await startEmbedded({ dataDir, durable: true, log: () => undefined })
let server: ChildProcess | null = null
try {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  server = await started(url, port)
  console.log(`${machine()} · ${await pressure()}`)
  await measure(url)
} finally {
  if (server && server.exitCode === null) {
    const gone = once(server, 'exit')
    server.kill('SIGTERM')
    await gone
  }
  await postgres.stop()
  await rm(postgres.data, { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
}

async function started(url: string, port: number): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, '../server/main.ts'), {
    env: {
      ...process.env,
      LOG_LEVEL: 'warn',
      DATABASE_URL: postgres.url,
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
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

/** A wedding whose every moment is fixed and argued about by its planner and its coordinator. */
async function measure(url: string): Promise<void> {
  const api = serverApi(url)
  const planner = await api.signUp('Planner')
  const wishes = Array.from({ length: CARDS + WARM }, (_, index) => {
    return { title: `Moment ${index}`, at: 480 + index, pin: true }
  })
  const { scope } = await makeWedding(api, planner, wishes)
  const helper = await api.signUp('Coordinator')
  await api.accept(helper, await api.invite(planner, scope, 'coordinator'))
  const moments = (await api.pullAll(planner)).filter(({ type }) => type === 'timelineItem')
  const [ours, theirs] = [deviceOf(url, planner), deviceOf(url, helper)]

  const took = { decision: [] as number[], edit: [] as number[] }
  for (const [index, moment] of moments.entries()) {
    await theirs.edit(moment, { timing: { mode: 'at', at: 900 } })
    const question = await ours.edit(moment, { timing: { mode: 'at', at: 930 } })
    const { id, data } = card.parse(question.conflict)
    const [sibling] = data.siblings
    const decision = await ours.make(scope, {
      conflict: id,
      record: data.record,
      path: data.path,
      choice: 'sibling',
      value: sibling?.value,
      sees: data.siblings.map(({ at }) => at),
    })
    const plain = await theirs.edit(moment, { location: `Barn ${index}` })
    if (index < WARM) continue
    took.decision.push(decision.ms)
    took.edit.push(plain.ms)
  }
  const says = (name: string, times: readonly number[]) => {
    const sorted = times.toSorted((a, b) => a - b)
    const [half, most] = [0.5, 0.99].map((share) => percentile(sorted, share).toFixed(1))
    console.log(`  ${name}: ${spread(times, 1)} ms · p50 ${half} · p99 ${most}`)
    return percentile(sorted, 0.99)
  }
  console.log(`${CARDS} cards, one after the other · ${await pressure()}`)
  const p99 = says('a card settled', took.decision)
  const peer = says('a plain edit', took.edit)
  console.log(`  × ${(p99 / peer).toFixed(2)} at p99`)
  if (p99 > LIMIT_MS) process.exitCode = 1
}

function deviceOf(url: string, account: Account) {
  const replica = randomBytes(6).toString('hex')
  const stamper = createStamper(Date.now, replica)

  async function push(mine: WireRecord, base?: WireRecord) {
    const row = base ? { assumedMasterState: base } : {}
    const rows = [{ ...row, newDocumentState: mine }]
    const start = performance.now()
    const response = await fetch(`${url}/api/sync/push`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${account.token}` },
      body: JSON.stringify({ request: randomUUID(), replica, types: 3, rows }),
    })
    const text = await response.text()
    const ms = performance.now() - start
    const result = answer.parse(JSON.parse(text)).results[mine.id]
    if (!result || result.status === 'rejected') throw new Error(text)
    return { ms, conflict: result.conflict }
  }
  const own = { by: account.id, _deleted: false }
  return {
    edit: (base: WireRecord, change: WireRecord['data']) =>
      push({ ...base, ...own, at: stamper.next(), data: { ...base.data, ...change } }, base),
    make: (scope: string, data: WireRecord['data']) =>
      push({ id: randomUUID(), scope, type: 'resolution', data, at: stamper.next(), ...own }),
  }
}
