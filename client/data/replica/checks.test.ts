import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { damage, haunt } from '../../testing/damage.ts'
import { syncServer, type SyncServer } from '../../testing/syncServer.ts'
import { closeDevices, maya, noah, testDevice, type TestDevice } from '../../testing/testReplica.ts'
import { stored, testWedding } from '../../testing/testWedding.ts'
import { readCheckLog } from './checkLog.ts'
import { startChecks, type Checks } from './checks.ts'
import type { AskChecksums, Link } from './link.ts'
import { livePass } from './pass.ts'
import type { Replication } from './replication.ts'
import { writeMany } from './write.ts'
import { patchOp } from './writeOp.ts'

const endings: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of endings.splice(0)) await end()
  await closeDevices()
})

const sleep = (ms: number, signal?: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    setTimeout(resolve, Math.min(ms, 20))
    signal?.addEventListener('abort', () => reject(new Error('stopped')), { once: true })
  })
const neverByItself = (ms: number, signal: AbortSignal) =>
  ms < 10_000 ? sleep(ms, signal) : new Promise<void>(() => {})

const failed = (error: unknown) => {
  throw error
}

type Running = { checks: Checks; replication: Replication }

/** A device that replicates, and checks only when it is asked to. */
async function running(
  server: SyncServer,
  device: TestDevice,
  link: Link = server.linkOf(device.replica.account, 'somebody'),
): Promise<Running> {
  const controller = new AbortController()
  const { account } = device.replica
  const replication = await new Promise<Replication>((resolve) => {
    const pass = livePass(device.replica, device.passDeps(link), controller.signal, resolve)
    endings.push(async () => {
      controller.abort()
      await pass
    })
  })
  await pulledOnce(replication)
  const checks = startChecks(device.replica, {
    replication,
    checksums: server.checksumsOf(account),
    random: () => 0,
    sleep: neverByItself,
    failed,
  })
  endings.unshift(async () => checks.stop())
  return { checks, replication }
}

/** Everything is sent, and was read back to the end. */
async function pulledOnce(replication: Replication): Promise<void> {
  await replication.inSync()
  replication.gate.resync()
  const until = Date.now() + 5_000
  while (Date.now() < until) {
    await sleep(5)
    if (Object.keys(replication.gate.positions()).length > 0) break
  }
  await replication.inSync()
}

/** Maya's wedding on the server, and a device of hers that has sent it. */
async function settledDevice() {
  const server = syncServer()
  const device = await testDevice(maya, 1)
  const wedding = await testWedding(device.replica)
  const { checks, replication } = await running(server, device)
  return { server, device, wedding, checks, replication }
}

test('P2 a device that holds what it should finds itself equal, and notes when', async () => {
  const { device, wedding, checks } = await settledDevice()
  expect(await checks.now()).toBe('equal')
  const log = await readCheckLog(device.replica.local)
  expect(log.equalAt[wedding.scope]).toBe(device.edge.time)
  expect(log.repairs).toEqual([])
})

test('CHK1 a damaged record is found, replaced by the server’s, and told of; nothing of it is sent', async () => {
  const { server, device, wedding, checks, replication } = await settledDevice()
  await writeMany(device.replica, [{ op: 'delete', id: wedding.laneId }])
  await replication.inSync()
  const good = await stored(device.replica, wedding.item)
  await damage(device.replica, wedding.item, { ...good?.data, title: 'Cer\u0000mony' })
  const before = server.committed.length
  expect(await checks.now()).toBe('mended')
  expect((await stored(device.replica, wedding.item))?.data).toEqual(good?.data)
  const { repairs } = await readCheckLog(device.replica.local)
  expect(repairs).toMatchObject([{ scope: wedding.scope, differed: 1, outcome: 'mended' }])
  expect(server.committed).toHaveLength(before)
  expect(await checks.now()).toBe('equal')
})

test('CHK1 a record that went missing comes back', async () => {
  const { device, wedding, checks } = await settledDevice()
  await damage(device.replica, wedding.item, null)
  expect(await stored(device.replica, wedding.item)).toBeUndefined()
  expect(await checks.now()).toBe('mended')
  expect((await stored(device.replica, wedding.item))?.data).toMatchObject({ title: 'Ceremony' })
})

test('CHK1 a record that the server never had of somebody else goes', async () => {
  const { server, device, wedding, checks } = await settledDevice()
  const ghost = { id: device.edge.newId(), at: '01790000000000-0000-ffffffffffff' }
  await haunt(device.replica, wedding.item, ghost)
  const before = server.committed.length
  expect(await checks.now()).toBe('mended')
  expect(await stored(device.replica, ghost.id)).toMatchObject({ _deleted: true, data: {} })
  expect(server.committed).toHaveLength(before)
})

test('P3 an edit of this device that was never noted as sent is sent by the repair, not overwritten', async () => {
  const { server, device, wedding, checks, replication } = await settledDevice()
  const made = { id: device.edge.newId(), at: `01790000000000-0000-${device.replica.replicaId}` }
  await haunt(device.replica, wedding.item, made)
  expect(await checks.now()).toBe('mended')
  await replication.inSync()
  const { documents } = await server.service.pull(maya, { checkpoint: null })
  expect(documents.find(({ id }) => id === made.id)?.data).toMatchObject({ title: 'Ceremony' })
})

test('P3 what is written while a repair runs survives it', async () => {
  const { server, device, wedding, checks, replication } = await settledDevice()
  await damage(device.replica, wedding.item, { title: 'gone' })
  const checking = checks.now()
  // The listing is asked for, and the person goes on writing.
  const until = Date.now() + 5_000
  while (Date.now() < until) {
    const { repairs } = await readCheckLog(device.replica.local)
    if (repairs.length > 0) break
    await sleep(1)
  }
  await writeMany(device.replica, [patchOp(wedding.id, { title: 'Anna and Ben' })])
  await checking
  await replication.inSync()
  expect((await stored(device.replica, wedding.id))?.data).toMatchObject({ title: 'Anna and Ben' })
  const { documents } = await server.service.pull(maya, { checkpoint: null })
  expect(documents.find(({ id }) => id === wedding.id)?.data).toMatchObject({
    title: 'Anna and Ben',
  })
  expect(await checks.now()).toBe('equal')
  const { repairs } = await readCheckLog(device.replica.local)
  expect(repairs).toMatchObject([{ outcome: 'mended' }])
})

test('CHK2 nothing is compared while something waits to be sent', async () => {
  const server = syncServer()
  const device = await testDevice(maya, 1)
  const wedding = await testWedding(device.replica)
  let held: Promise<void> | null = null
  const link = server.linkOf(maya, 'Maya')
  const { checks, replication } = await running(server, device, {
    pull: link.pull,
    push: async (request, signal) => {
      await held
      return link.push(request, signal)
    },
  })
  let release = () => {}
  held = new Promise((resolve) => (release = resolve))
  await writeMany(device.replica, [patchOp(wedding.item, { title: 'Vows' })])
  const checking = checks.now()
  await sleep(20)
  expect(await readCheckLog(device.replica.local)).toEqual({ equalAt: {}, repairs: [] })
  release()
  expect(await checking).toBe('equal')
  await replication.inSync()
})

test('CHK3 a repair that does not help says so, and is not repeated by itself', async () => {
  const server = syncServer()
  const device = await testDevice(maya, 1)
  const wedding = await testWedding(device.replica)
  const { replication } = await running(server, device)
  const truth = server.checksumsOf(maya)
  const checksums: AskChecksums = async (request, signal) => {
    const { scopes, now } = await truth(request, signal)
    const own = scopes[wedding.scope]
    if (!own) return { scopes, now }
    return { scopes: { ...scopes, [wedding.scope]: { ...own, count: own.count + 1 } }, now }
  }
  let looks = 0
  const checks = startChecks(device.replica, {
    replication,
    checksums,
    random: () => 0,
    sleep: async (ms, signal) => {
      device.edge.time += ms
      if (ms > 10_000 && (looks += 1) > 90) return new Promise<void>(() => {})
      await sleep(ms > 10_000 ? 1 : 20, signal)
    },
    failed,
  })
  endings.unshift(async () => checks.stop())
  const until = Date.now() + 8_000
  while (looks <= 90 && Date.now() < until) await sleep(5)
  const { repairs } = await readCheckLog(device.replica.local)
  expect(repairs).toMatchObject([{ scope: wedding.scope, differed: 0, outcome: 'notMended' }])
  expect(await checks.now()).toBe('notMended')
})

test('P5 nothing is told of a scope that is not one’s own', async () => {
  const { server, wedding } = await settledDevice()
  const signal = AbortSignal.timeout(9_000)
  const answer = await server.checksumsOf(noah)({ scopes: [wedding.scope] }, signal)
  expect(answer.scopes).toEqual({})
})
