import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import type { Delta } from '#shared/protocol/live.ts'
import { lane } from '#shared/schema/lane.ts'
import { closeDevices, maya, noah, testDevice, type TestDevice } from '../../testing/testReplica.ts'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import { syncServer } from '../../testing/syncServer.ts'
import type { Link } from './link.ts'
import { LinkError } from './linkError.ts'
import { livePass, runPass } from './pass.ts'
import { envelopeOf } from './planEdits.ts'
import type { Replication } from './replication.ts'
import { writeMany } from './write.ts'
import { createOp, patchOp } from './writeOp.ts'

afterEach(closeDevices)

/** mulberry32: small, seeded, good enough to vary a schedule. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

for (const seed of [1, 2, 3, 4]) {
  test(`P2: two live devices converge though events and answers are lost or late (seed ${seed})`, async () => {
    const random = seeded(seed)
    const server = syncServer()
    const first = await testDevice(maya, 1)
    const { scope, item, moment } = await testWedding(first.replica)
    await runPass(first.replica, first.passDeps(server.linkOf(maya, 'Maya')))
    const joining = { scope, user: noah, name: 'Noah', role: 'planner', device: 'phone' } as const
    await server.service.members.join(joining)
    const second = await testDevice(noah, 2)

    let faulty = true
    const inFlight = { most: 0 }
    function unreliable(link: Link): Link {
      let now = 0
      async function call<T>(work: () => Promise<T>): Promise<T> {
        now += 1
        inFlight.most = Math.max(inFlight.most, now)
        try {
          await sleep(random() * 8)
          if (faulty && random() < 0.1) throw new LinkError({ kind: 'unreachable' })
          const answer = await work()
          await sleep(random() * 8)
          if (faulty && random() < 0.1) throw new LinkError({ kind: 'unreachable' })
          return answer
        } finally {
          now -= 1
        }
      }
      return {
        pull: (request, signal) => call(() => link.pull(request, signal)),
        push: (request, signal) => call(() => link.push(request, signal)),
      }
    }

    const controller = new AbortController()
    const replications: Replication[] = []
    const passes = [first, second].map((device) =>
      livePass(
        device.replica,
        device.passDeps(unreliable(server.linkOf(device.replica.account, 'somebody'))),
        controller.signal,
        (replication) => replications.push(replication),
      ),
    )
    const relayed = relay(server, replications, random, () => faulty)

    const lanes: string[] = []
    for (let step = 0; step < 40; step += 1) {
      const device = random() < 0.5 ? first : second
      const field = ['title', 'place', 'category'][Math.floor(random() * 3)] ?? 'title'
      if ((await stored(device.replica, item)) && random() < 0.7) {
        written(await writeMany(device.replica, [patchOp(item, { [field]: `${field} ${step}` })]))
      } else if (await isMember(device)) {
        const id = device.replica.edge.newId()
        lanes.push(id)
        const op = createOp(lane, scope, id, { day: moment.day, name: `L${step}`, order: 'a1' })
        written(await writeMany(device.replica, [op]))
      }
      await sleep(random() * 6)
    }
    faulty = false
    await relayed.drained()
    for (let round = 0; round < 3; round += 1) {
      for (const replication of replications) {
        replication.wake()
        replication.gate.resync()
      }
      await Promise.all(replications.map((replication) => replication.inSync()))
    }
    const here = await everything(first)
    expect(await everything(second)).toEqual(here)
    expect(lanes.length).toBeGreaterThan(0)
    expect(here.filter(({ id }) => lanes.includes(id))).toHaveLength(lanes.length)
    expect(inFlight.most).toBe(1)
    await first.queue.refresh()
    await second.queue.refresh()
    expect([...first.queue.ids.read(), ...second.queue.ids.read()]).toEqual([])
    expect(await second.replica.local.rejections.count()).toBe(0)
    controller.abort()
    await Promise.all(passes)
  })

  async function isMember(device: TestDevice): Promise<boolean> {
    const members = await device.replica.records.find({ selector: { type: 'member' } }).exec()
    return members.some(({ data }) => data['user'] === device.replica.account)
  }

  async function everything(device: TestDevice) {
    const documents = await device.replica.records.find().exec()
    return documents
      .map((document) => envelopeOf(document._data))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  }
}

/** Tells both devices of every commit: late, out of order, twice, or never. */
function relay(
  server: ReturnType<typeof syncServer>,
  replications: readonly Replication[],
  random: () => number,
  isFaulty: () => boolean,
) {
  let read = 0
  let stopped = false
  const deliveries = new Set<Promise<unknown>>()
  const timer = setInterval(() => {
    for (const committed of server.committed.slice(read)) {
      const { scope, epoch, from, to, replica, changes } = committed
      const records = changes.map(({ stored: { record } }) => record)
      const event: Delta = { scope, epoch, from, to, replica, records }
      for (const replication of replications) {
        const times = !isFaulty() ? 1 : random() < 0.15 ? 0 : random() < 0.15 ? 2 : 1
        for (let count = 0; count < times; count += 1) {
          const delivery = sleep(random() * 40).then(() => {
            if (!stopped) replication.gate.delta(structuredClone(event))
          })
          deliveries.add(delivery)
        }
      }
    }
    read = server.committed.length
  }, 5)
  return {
    async drained() {
      await sleep(30)
      clearInterval(timer)
      await Promise.all(deliveries)
      await sleep(200)
      stopped = true
    },
  }
}
