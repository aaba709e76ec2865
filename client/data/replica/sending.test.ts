import { afterEach, describe, expect, test, vi } from 'vitest'
import type { PushRequest } from '#shared/protocol/push.ts'
import { pushRow } from '#shared/protocol/push.ts'
import { incident } from '#shared/schema/incident.ts'
import { lane } from '#shared/schema/lane.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { fakeServer, type FakeServer } from '../../testing/fakeServer.ts'
import { closeDevices, noah, testDevice, type TestDevice } from '../../testing/testReplica.ts'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import { LinkError } from './linkError.ts'
import { livePass, runPass } from './pass.ts'
import type { Replication, ReplicationProgress } from './replication.ts'
import { holdSending } from './sendingPause.ts'
import { writeMany } from './write.ts'
import { createOp, patchOp } from './writeOp.ts'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  await closeDevices()
})

/** A visible page of this device. */
async function live(device: TestDevice, server: FakeServer) {
  const controller = new AbortController()
  const progress: Partial<ReplicationProgress>[] = []
  const deps = device.passDeps(server)
  const running = new Promise<Replication>((resolve, reject) => {
    const page = {
      ...deps,
      random: () => 0.5,
      progress: (part: Partial<ReplicationProgress>) => void progress.push(part),
    }
    const pass = livePass(device.replica, page, controller.signal, resolve)
    pass.catch(reject)
    stops.push(() => {
      controller.abort(new Error('The test is over'))
      return pass
    })
  })
  return { replication: await running, progress, pace: deps.pace }
}

async function lanes(device: TestDevice, scope: ScopeName, day: string, count: number) {
  const ops = Array.from({ length: count }, (_, index) =>
    createOp(lane, scope, device.replica.edge.newId(), { day, name: `L${index}`, order: 'a1' }),
  )
  return written(await writeMany(device.replica, ops)).records.map(({ id }) => id)
}

function idsOf({ rows }: PushRequest): string[] {
  return rows.map((row) => pushRow.parse(row).newDocumentState.id)
}

function dark(): never {
  throw new LinkError({ kind: 'unreachable' })
}

describe('what goes first', () => {
  test('an emergency raised while the link is down is the first that goes, and is there once', async () => {
    const server = fakeServer()
    const device = await testDevice()
    const { scope, moment } = await testWedding(device.replica)
    await lanes(device, scope, moment.day, 30)
    server.beforePush = dark
    await live(device, server)
    await vi.waitUntil(() => server.pushes.length > 0)

    const id = device.replica.edge.newId()
    const data = { kind: 'medical', text: 'Somebody fell', raisedAt: 1_790_000_000_000 } as const
    server.beforePush = () => {}
    const before = server.pushes.length
    written(await writeMany(device.replica, [createOp(incident, scope, id, data)]))
    await vi.waitUntil(() => server.records.size === 35, 10_000)
    expect(idsOf(server.pushes[before] ?? dark())).toEqual([id])
    const version = server.records.get(id)?.version
    await vi.waitUntil(async () => {
      await device.queue.refresh()
      return device.queue.waiting.read().length === 0
    }, 10_000)
    expect(server.records.get(id)?.version).toBe(version)
  })

  test('today’s wedding goes before the next one, and that before the rest, in page and worker', async () => {
    const server = fakeServer()
    const device = await testDevice()
    const made = [await testWedding(device.replica), await testWedding(device.replica)]
    const past = await testWedding(device.replica)
    const [later, today] = made
    if (!later || !today) throw new Error('no weddings')
    const dated = (id: string, date: string) => writeMany(device.replica, [patchOp(id, { date })])
    // The day of the device's clock, at the venue.
    written(await dated(today.id, '2026-09-21'))
    written(await dated(past.id, '2024-01-01'))
    for (const { outcome } of [past, today]) {
      const days = outcome.records.filter(({ type }) => type === 'day')
      for (const { id, scope } of days) {
        written(await dated(id, scope === past.scope ? '2024-01-01' : '2026-09-21'))
      }
    }
    await runPass(device.replica, device.passDeps(server))
    const order = server.pushes
      .flatMap(({ rows }) => rows)
      .map((row) => pushRow.parse(row).newDocumentState.scope)
    expect([...new Set(order)]).toEqual([today.scope, later.scope, past.scope])
    expect(server.pulls.at(-1)?.first).toEqual([today.scope, later.scope])
  })
})

describe('a link that stands for seconds', () => {
  test('what was answered before it fell is not sent again', async () => {
    const server = fakeServer()
    const device = await testDevice()
    const { scope, moment } = await testWedding(device.replica)
    await runPass(device.replica, device.passDeps(server))
    const ids = await lanes(device, scope, moment.day, 30)
    server.pushes.length = 0
    server.beforePush = () => {
      if (server.pushes.length > 2) dark()
    }
    await expect(runPass(device.replica, device.passDeps(server))).rejects.toThrow('RC_PUSH')
    await device.queue.refresh()
    expect(device.queue.waiting.read()).toHaveLength(10)
    server.beforePush = () => {}
    await runPass(device.replica, device.passDeps(server))
    expect(server.pushes.map(({ rows }) => rows.length)).toEqual([10, 10, 10, 10])
    expect(server.pushes.slice(2).map(idsOf)).toEqual([
      expect.arrayContaining(ids.slice(20)),
      expect.arrayContaining(ids.slice(20)),
    ])
    await device.queue.refresh()
    expect(device.queue.waiting.read()).toEqual([])
  })

  test('an edit of somebody else that came in between is not lost by that', async () => {
    const server = fakeServer()
    const device = await testDevice()
    const { scope, moment } = await testWedding(device.replica)
    await runPass(device.replica, device.passDeps(server))
    const [first = ''] = await lanes(device, scope, moment.day, 15)
    server.pushes.length = 0
    server.beforePush = () => {
      if (server.pushes.length > 1) dark()
    }
    await expect(runPass(device.replica, device.passDeps(server))).rejects.toThrow('RC_PUSH')
    const sent = server.records.get(first)?.record
    if (!sent) throw new Error('not sent')
    const at = '01790000009999-0000-00000000ffff'
    server.put({ ...sent, data: { ...sent.data, name: 'Theirs' }, at, by: noah })
    server.beforePush = () => {}
    await runPass(device.replica, device.passDeps(server))
    expect((await stored(device.replica, first))?.data['name']).toBe('Theirs')
  })
})

describe('a person holds back what waits', () => {
  test('nothing is sent until they let it go; what others do arrives meanwhile', async () => {
    const server = fakeServer()
    const device = await testDevice()
    const { scope, item, moment } = await testWedding(device.replica)
    await runPass(device.replica, device.passDeps(server))
    const before = server.pushes.length
    await holdSending(device.replica.local, true)
    const { replication } = await live(device, server)
    await lanes(device, scope, moment.day, 3)
    await replication.fetched()

    for (const title of ['Vows', 'Vows again']) {
      const theirs = server.records.get(item)?.record
      if (!theirs) throw new Error('no record')
      const at = `0179000000999${title.length}-0000-00000000ffff`
      server.put({ ...theirs, data: { ...theirs.data, title }, at, by: noah })
      replication.gate.resync()
      await vi.waitUntil(
        async () => (await stored(device.replica, item))?.data['title'] === title,
        10_000,
      )
    }
    await device.queue.refresh()
    expect(device.queue.waiting.read()).toHaveLength(3)
    expect(server.pushes).toHaveLength(before)

    await holdSending(device.replica.local, false)
    await vi.waitUntil(() => server.records.size === 7, 10_000)
  })

  test('an emergency goes all the same, and only that', async () => {
    const server = fakeServer()
    const device = await testDevice()
    const { scope, moment } = await testWedding(device.replica)
    await runPass(device.replica, device.passDeps(server))
    await holdSending(device.replica.local, true)
    await live(device, server)
    await lanes(device, scope, moment.day, 3)
    const id = device.replica.edge.newId()
    const data = { kind: 'power', raisedAt: 1_790_000_000_000 } as const
    written(await writeMany(device.replica, [createOp(incident, scope, id, data)]))
    await vi.waitUntil(() => server.records.has(id), 10_000)
    expect(server.records.size).toBe(5)
    await holdSending(device.replica.local, false)
    await vi.waitUntil(() => server.records.size === 8, 10_000)
  })

  test('a pass of the worker fetches, sends nothing and ends', async () => {
    const server = fakeServer()
    const device = await testDevice()
    await testWedding(device.replica)
    await holdSending(device.replica.local, true)
    await runPass(device.replica, device.passDeps(server))
    expect([server.pushes.length, server.pulls.length]).toEqual([0, 1])
    await device.queue.refresh()
    expect(device.queue.waiting.read()).toHaveLength(4)
  })
})

describe('a first listing', () => {
  test('F12 begins with a small page, tells how far it is, and ends with the shorter page', async () => {
    const server = fakeServer()
    const source = await testDevice(noah, 3)
    const { scope, moment } = await testWedding(source.replica)
    await lanes(source, scope, moment.day, 376)
    await runPass(source.replica, source.passDeps(server))
    await source.close()
    server.pulls.length = 0

    const device = await testDevice()
    const deps = device.passDeps(server)
    const seen: ReplicationProgress['received'][] = []
    await runPass(device.replica, {
      ...deps,
      link: {
        push: deps.link.push,
        async pull(request, signal) {
          const answer = await deps.link.pull(request, signal)
          deps.pace.answered({ bytes: 5_000, ms: 500, rows: 0 })
          return answer
        },
      },
      progress: ({ received }) => received !== undefined && seen.push(received),
    })
    expect(server.pulls.map(({ limit }) => limit)).toEqual([50, 150, 450])
    expect(seen).toEqual([{ done: 50, of: 380 }, { done: 200, of: 380 }, null])
    expect(await device.replica.records.count().exec()).toBe(380)
  })
})

describe('a row at which the server stumbles', () => {
  test('P3 P4 its neighbours go through, and it is kept with its text', async () => {
    const server = fakeServer()
    const device = await testDevice()
    const { item, id } = await testWedding(device.replica)
    written(await writeMany(device.replica, [patchOp(item, { title: 'Poison' })]))
    server.beforePush = ({ rows }) => {
      if (JSON.stringify(rows).includes('Poison')) {
        throw new LinkError({ kind: 'busy', status: 500, retryAfterMs: null })
      }
    }
    await runPass(device.replica, device.passDeps(server))
    expect(server.records.has(id)).toBe(true)
    expect(await device.replica.local.rejections.toArray()).toMatchObject([
      { id: item, code: 'UNSENDABLE', mine: { data: { title: 'Poison' } } },
    ])
    await device.queue.refresh()
    expect(device.queue.waiting.read()).toEqual([])
  })
})
