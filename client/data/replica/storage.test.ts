import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { fakeServer } from '../../testing/fakeServer.ts'
import { closeDevices, maya, noah, testDevice } from '../../testing/testReplica.ts'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import { runPass } from './pass.ts'
import { isStorageDenied, storageFailure } from './storageFailure.ts'
import { exportUnsent, importUnsent } from './unsentExport.ts'
import { wipeAccount } from './wipe.ts'
import { writeMany } from './write.ts'
import { memberOp, patchOp } from './writeOp.ts'

afterEach(closeDevices)

function ownMembership(scope: ScopeName): RecordEnvelope {
  return {
    id: '01900000-0000-7000-8000-0000000000ff',
    scope,
    type: 'member',
    data: { user: maya, name: 'Maya', role: 'planner', owner: true },
    at: '01790000000000-0000-000000000000',
    by: '',
    _deleted: false,
  }
}

describe('a full or broken storage', () => {
  test('is recognised by what is inside an error, never by its name', () => {
    const inner = Object.assign(new Error('x'), { name: 'QuotaExceededError' })
    expect(storageFailure(Object.assign(new Error('a'), { name: 'AbortError', inner }))).toBe(
      'storageFull',
    )
    const told = Object.assign(new Error('QuotaExceededError: no space'), { name: 'AbortError' })
    expect(storageFailure(told)).toBe('storageFull')
    const lost = new Error('Connection to Indexed Database server lost. Refresh the page')
    expect(storageFailure(lost)).toBe('storageLost')
    expect(storageFailure(new TypeError('x is not a function'))).toBe(null)
  })

  test('that keeps nothing for this site is told apart from one that lost hold', () => {
    const missing = Object.assign(new Error('IndexedDB API missing.'), { name: 'MissingAPIError' })
    const inner = new DOMException('Access is denied in this context.', 'SecurityError')
    expect(isStorageDenied(missing)).toBe(true)
    expect(isStorageDenied(Object.assign(new Error('OpenFailed'), { inner }))).toBe(true)
    expect(isStorageDenied(new Error('Connection to Indexed Database server lost.'))).toBe(false)
  })

  test('a write that finds no room is refused in so many words, and nothing is half written', async () => {
    const { replica } = await testDevice()
    const { item } = await testWedding(replica)
    const { storageInstance } = replica.records
    const write = vi.spyOn(storageInstance, 'bulkWrite').mockRejectedValue(
      Object.assign(new Error('aborted'), {
        name: 'AbortError',
        inner: { name: 'QuotaExceededError' },
      }),
    )
    const outcome = await writeMany(replica, [patchOp(item, { title: 'No room' })])
    expect(outcome).toEqual({ ok: false, refusal: { reason: 'storageFull' } })
    write.mockRestore()
    written(await writeMany(replica, [patchOp(item, { title: 'Room again' })]))
    expect((await stored(replica, item))?.data['title']).toBe('Room again')
  })

  test('a key that the storage would spell differently is refused, not changed', async () => {
    const { replica } = await testDevice()
    const { item } = await testWedding(replica)
    for (const name of ['|x', 'a.|b', 'Dr. Who', 'é']) {
      written(await writeMany(replica, [memberOp(item, ['people', name], true)]))
      expect((await stored(replica, item))?.data['people']).toHaveProperty([name])
    }
    for (const name of ['__x', 'a.__b']) {
      const outcome = await writeMany(replica, [memberOp(item, ['people', name], true)])
      expect(outcome).toMatchObject({ ok: false, refusal: { reason: 'invalid' } })
    }
  })
})

describe('accounts of one device', () => {
  test('two accounts never see or send each other’s records', async () => {
    const first = await testDevice(maya, 1)
    const second = await testDevice(noah, 2)
    const server = fakeServer()
    await testWedding(first.replica)
    const before = await second.replica.records.find().exec()
    expect(before).toEqual([])
    await runPass(second.replica, second.passDeps(server))
    expect(server.pushes).toEqual([])
    expect(second.replica.replicaId).not.toBe(first.replica.replicaId)
  })

  test('a wipe erases every database of that account, and no other', async () => {
    const first = await testDevice(maya, 1)
    const second = await testDevice(noah, 2)
    await runPass(first.replica, first.passDeps(fakeServer()))
    await testWedding(second.replica)
    const there = (await Dexie.getDatabaseNames()).filter((name) => name.includes(maya))
    // Records, RxDB's own list, what the server is believed to hold, and ours.
    expect(there.length).toBeGreaterThanOrEqual(4)
    await first.close()
    await wipeAccount(maya)
    const left = await Dexie.getDatabaseNames()
    expect(left.filter((name) => name.includes(maya))).toEqual([])
    expect(left.filter((name) => name.includes(noah)).length).toBeGreaterThan(0)
  })

  test('F18: twenty databases opened and closed in one realm leave none open', async () => {
    for (let count = 0; count < 20; count += 1) {
      const device = await testDevice(maya, 1)
      await device.close()
      expect(device.replica.database.closed).toBe(true)
    }
  })
})

describe('a restart', () => {
  test('what waits, the replica and its stamps go on where they were', async () => {
    const before = await testDevice(maya, 1)
    const { item, outcome } = await testWedding(before.replica)
    const { replicaId } = before.replica
    await before.close()
    const after = await testDevice(maya, 2)
    expect(after.replica.replicaId).toBe(replicaId)
    expect(after.queue.waiting.read()).toHaveLength(4)
    const edit = written(await writeMany(after.replica, [patchOp(item, { title: 'Later' })]))
    const last =
      outcome.records
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? ''
    expect((edit.records[0]?.at ?? '') > last).toBe(true)
  })
})

describe('a clock that was set back', () => {
  const DAY = 86_400_000

  test('hides no edit: what was written then still waits, and is sent', async () => {
    const server = fakeServer()
    const device = await testDevice()
    const { item } = await testWedding(device.replica)
    await runPass(device.replica, device.passDeps(server))
    await device.close()
    await moveReadPosition(maya, DAY)

    const after = await testDevice(maya, 2)
    after.edge.time -= DAY
    written(await writeMany(after.replica, [patchOp(item, { title: 'Yesterday' })]))
    await after.queue.refresh()
    expect(after.queue.waiting.read().map(({ id }) => id)).toEqual([item])
    await runPass(after.replica, after.passDeps(server))
    expect(server.records.get(item)?.record.data['title']).toBe('Yesterday')
    await after.queue.refresh()
    expect(after.queue.waiting.read()).toEqual([])
    expect(await after.replica.local.settings.get('rescan')).toBeUndefined()
  })

  /** As if all that was read had been written by a clock that ran ahead by this much. */
  async function moveReadPosition(account: string, ms: number): Promise<void> {
    const names = await Dexie.getDatabaseNames()
    const meta = names.find((name) => name.includes(`${account}--0--rx-replication-meta`))
    const database = await new Dexie(meta ?? '').open()
    await database.table('docs').update('up|1', { 'checkpointData.lwt': Date.now() + ms })
    database.close()
  }
})

describe('unsent edits as a file', () => {
  test('come back as edits that change only what they changed then', async () => {
    const device = await testDevice()
    const server = fakeServer()
    const { item, scope } = await testWedding(device.replica)
    await runPass(device.replica, device.passDeps(server))
    await device.queue.refresh()
    written(await writeMany(device.replica, [patchOp(item, { title: 'Only here' })]))
    const file = await exportUnsent(device.replica, device.queue)
    await device.close()
    await wipeAccount(maya)

    const fresh = await testDevice(maya, 3)
    server.put(ownMembership(scope))
    await runPass(fresh.replica, fresh.passDeps(server))
    written(await writeMany(fresh.replica, [patchOp(item, { durationMin: 55 })]))
    expect(await importUnsent(fresh.replica, file)).toMatchObject({ ok: true, written: 1 })
    expect((await stored(fresh.replica, item))?.data).toMatchObject({
      title: 'Only here',
      durationMin: 55,
    })
    expect(await importUnsent(fresh.replica, '{"a":1}')).toEqual({
      ok: false,
      reason: 'notAnUnsentFile',
    })
  })
})
