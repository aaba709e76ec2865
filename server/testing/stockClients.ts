import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import type { AccountStore } from '../auth/accountStore.ts'
import type { SyncStore } from '../sync/store.ts'
import { admit, personOn, weddingOf, type Person } from './apiCaller.ts'
import { startFlakyProxy, type FlakyProxy } from './flakyProxy.ts'
import type { Dump } from './rxdbCommands.ts'
import { startRxdbProcess, type RxdbProcess } from './rxdbProcess.ts'
import { startTestServer, type TestServer } from './testServer.ts'

/** What a server is started on, again after each stop. */
export type Ground = {
  open: () => Promise<{ store: SyncStore; accounts: AccountStore; close: () => Promise<void> }>
  drop: () => Promise<void>
}

type Client = RxdbProcess & { person: Person }

const STEPS = 240
const FIELDS = ['title', 'details', 'durationMin', 'visibility'] as const

/**
 * Independent clients, each a process with a stock RxDB collection, against a whole server: a bad
 * network, times without any, refusals, and a server that is stopped and started on the same data. In
 * the end each holds the bytes that the server gives its account (P0, P2).
 */
export function stockClientsConverge(name: string, makeGround: () => Promise<Ground>): void {
  describe(`stock RxDB clients on ${name}`, () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
    const random = seededRandom(seed)
    let ground: Ground
    let opened: Awaited<ReturnType<Ground['open']>>
    let server: TestServer
    let proxy: FlakyProxy
    /** The same after a restart. */
    let port = 0
    const clients: Client[] = []

    async function startServer(): Promise<void> {
      opened = await ground.open()
      const { store, accounts } = opened
      server = await startTestServer({ store, accounts, port })
      port = server.port
      proxy.target = port
    }
    async function stopServer(): Promise<void> {
      proxy.target = null
      await server.close()
      await opened.close()
    }

    beforeAll(async () => {
      ground = await makeGround()
      proxy = await startFlakyProxy(random)
      await startServer()
    }, 120_000)
    afterAll(async () => {
      await Promise.all(clients.map((client) => client.end()))
      await stopServer()
      await proxy.close()
      await ground.drop()
    })

    it(`hold the same bytes after edits, refusals, lost answers and a restart (P0, P2, seed ${seed})`, async () => {
      const maya = await personOn(server.url, 'Maya')
      const cora = await personOn(server.url, 'Cora')
      const fay = await personOn(server.url, 'Fay')
      const scope = await weddingOf(maya)
      await admit(maya, scope, cora, 'coordinator')
      await admit(maya, scope, fay, 'family')
      // Two planners' devices of one account, a coordinator, and one who may write next to nothing.
      for (const [person, listens] of [
        [maya, true],
        [maya, false],
        [cora, true],
        [fay, false],
      ] as const) {
        const client = { ...startRxdbProcess(), person }
        clients.push(client)
        const { token, id: user } = person
        const live = listens ? server.url : null
        await client.tell({ do: 'open', url: proxy.url, token, user, live })
      }

      const touched = new Map<string, Set<Client>>()
      /** Or else it proves nothing: how much gets lost depends on how fast the machine is. */
      const isStorm = () =>
        Math.min(proxy.faults.requestsLost, proxy.faults.answersLost, proxy.faults.doubled) >= 3 &&
        [...touched.values()].filter(({ size }) => size > 1).length >= 3
      for (let step = 0; step < STEPS || (!isStorm() && step < 10 * STEPS); step += 1) {
        const client = pickFrom(clients, random)
        const luck = random()
        if (step === STEPS / 2) {
          await stopServer()
        } else if (step === STEPS / 2 + 20) {
          await startServer()
        } else if (luck < 0.15) {
          await client.tell({ do: 'create', record: newMoment(scope) })
        } else if (luck < 0.2) {
          await client.tell({ do: 'remove', pick: draw(random, 1_000) })
        } else if (luck < 0.3) {
          await client.tell({ do: 'connect', online: random() < 0.5 })
        } else {
          // A short list, so that several hands meet on the same moments.
          const id = await client.tell({
            do: 'edit',
            pick: draw(random, 6),
            data: someEdit(random, step),
          })
          if (typeof id === 'string') touched.set(id, (touched.get(id) ?? new Set()).add(client))
        }
        if (random() < 0.3) await new Promise((resolve) => setTimeout(resolve, draw(random, 40)))
      }

      proxy.isFlaky = false
      for (const client of clients) await client.tell({ do: 'connect', online: true })
      await untilAllEqual()

      const [first, second] = await Promise.all(clients.slice(0, 2).map(dumpOf))
      expect(canonicalJson(first)).toBe(canonicalJson(second))
      expect(Object.keys(first ?? {}).length).toBeGreaterThan(5)
      expect(isStorm()).toBe(true)
    }, 180_000)

    it('has nothing left to send once all is settled: no record goes back and forth', async () => {
      const before = await headOf(clients[0])
      for (const client of clients) await client.tell({ do: 'settle' })
      await new Promise((resolve) => setTimeout(resolve, 500))
      expect(await headOf(clients[0])).toEqual(before)
    })

    async function untilAllEqual(): Promise<void> {
      let differences: string[] = []
      for (let round = 0; round < 40; round += 1) {
        for (const client of clients) await client.tell({ do: 'settle' })
        differences = (await Promise.all(clients.map(differencesOf))).flat()
        if (differences.length === 0) return
        await new Promise((resolve) => setTimeout(resolve, 250))
      }
      expect(differences).toEqual([])
    }
  })
}

async function dumpOf(client: Client): Promise<Dump> {
  return (await client.tell({ do: 'dump' })) as Dump
}

async function headOf(client: Client | undefined): Promise<unknown> {
  const answer = await client?.person.call('POST', '/sync/pull', { limit: 0 })
  const body = answer?.body
  return typeof body === 'object' && body !== null && 'scopes' in body ? body.scopes : null
}

/** Where a client's copy is not, byte by byte, what its account may see. */
async function differencesOf(client: Client): Promise<string[]> {
  const own = await dumpOf(client)
  const pulled = await client.person.pullAll()
  const theirs = new Map(pulled.filter(({ _deleted }) => !_deleted).map((one) => [one.id, one]))
  const ids = new Set([...Object.keys(own), ...theirs.keys()])
  return [...ids].flatMap((id) => {
    const mine = canonicalJson(own[id] ?? null)
    const expected = canonicalJson(theirs.get(id) ?? null)
    return mine === expected ? [] : [`${client.person.name} ${id}: ${mine} instead of ${expected}`]
  })
}

function newMoment(scope: RecordEnvelope['scope']): Omit<RecordEnvelope, 'at' | 'by'> {
  const day = scopeId(scope)
  const data = {
    day,
    lane: day,
    order: 'a0',
    title: 'Ceremony',
    timing: { mode: 'at', at: 840 },
    durationMin: 30,
    visibility: 'guests',
  }
  return { id: v7(), scope, type: 'timelineItem', data, _deleted: false }
}

function someEdit(random: () => number, step: number): JsonObject {
  switch (pickFrom(FIELDS, random)) {
    case 'title':
      return { title: `Ceremony ${step}` }
    case 'details':
      return { durationMin: 30, title: `Speech by ${step}` }
    case 'durationMin':
      // Now and then one that no server accepts.
      return { durationMin: random() < 0.1 ? -1 : draw(random, 120) }
    case 'visibility':
      return { visibility: random() < 0.5 ? 'guests' : 'team' }
  }
}

function pickFrom<T>(list: readonly T[], random: () => number): T {
  const picked = list[draw(random, list.length)]
  if (picked === undefined) throw new Error('nothing to pick from')
  return picked
}

function draw(random: () => number, below: number): number {
  return Math.floor(random() * below)
}

/** mulberry32 */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
