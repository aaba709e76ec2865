import 'fake-indexeddb/auto'
import { getChangedDocumentsSince } from 'rxdb'
import { afterEach, describe, expect, test } from 'vitest'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import {
  closeDevices,
  maya,
  noah,
  testDevice,
  type TestDevice,
} from '../../../testing/testReplica.ts'
import { syncServer } from '../../../testing/syncServer.ts'
import { stored, testWedding, written } from '../../../testing/testWedding.ts'
import { keepMemory } from '../memories.ts'
import { runPass } from '../pass.ts'
import { writeMany } from '../write.ts'
import { patchOp } from '../writeOp.ts'
import { readAway } from './awayWeddings.ts'
import { bringBack, finishTakingAway, takeAway } from './takeAway.ts'

afterEach(closeDevices)

async function preparedDevice() {
  const server = syncServer()
  const link = server.linkOf(maya, 'Maya')
  const phone = await testDevice(maya, 1)
  const kept = await testWedding(phone.replica)
  const gone = await testWedding(phone.replica)
  const pass = () => runPass(phone.replica, phone.passDeps(link))
  await pass()
  return { server, link, phone, kept, gone, pass }
}

const named = (scope: ScopeName) => ({ scope, name: 'Anna & Ben', date: '2027-06-12' })

async function contentOf({ replica }: TestDevice, scope: ScopeName): Promise<string[]> {
  const page = await getChangedDocumentsSince(replica.records.storageInstance, 1_000)
  return page.documents
    .filter((one) => one.scope === scope && JSON.stringify(one.data) !== '{}')
    .map(({ id }) => id)
}

describe('a wedding taken off this device', () => {
  test('leaves nothing of its content here, sends nothing, and stays away through passes', async () => {
    const { server, phone, kept, gone, pass } = await preparedDevice()
    const before = server.committed.length
    await keepMemory(phone.replica.local, `lines ${gone.scope}`, { told: 'a secret' }, 1)
    expect(await takeAway(phone.replica, named(gone.scope))).toEqual({ ok: true })
    await pass()
    await pass()
    expect(await contentOf(phone, gone.scope)).toEqual([])
    expect((await contentOf(phone, kept.scope)).length).toBeGreaterThan(3)
    expect(await phone.replica.local.memories.count()).toBe(0)
    expect(server.committed.length).toBe(before)
    expect(await phone.queue.records()).toEqual([])
    expect(await readAway(phone.replica.local)).toMatchObject([
      { scope: gone.scope, name: 'Anna & Ben', isEmpty: true },
    ])
    const contact = JSON.stringify(await phone.replica.local.settings.get('contact'))
    expect(contact).toContain(kept.scope)
    expect(contact).not.toContain(gone.scope)
    // Nothing may be written where nothing is.
    const outcome = await writeMany(phone.replica, [patchOp(gone.item, { title: 'Late' })])
    expect(outcome.ok).toBe(false)
  })

  test('misses what others do meanwhile, and has it all once it is brought back', async () => {
    const { server, phone, gone, pass } = await preparedDevice()
    const other = await testDevice(noah, 2)
    const joining = { scope: gone.scope, user: noah, name: 'Noah', role: 'planner' } as const
    await server.service.members.join({ ...joining, device: 'phone' })
    const passOther = () => runPass(other.replica, other.passDeps(server.linkOf(noah, 'Noah')))
    await pass()
    await passOther()
    await takeAway(phone.replica, named(gone.scope))
    written(await writeMany(other.replica, [patchOp(gone.item, { title: 'Vows' })]))
    await passOther()
    await pass()
    expect(await contentOf(phone, gone.scope)).toEqual([])

    await bringBack(phone.replica, gone.scope)
    await pass()
    expect(await readAway(phone.replica.local)).toEqual([])
    expect((await stored(phone.replica, gone.item))?.data).toMatchObject({ title: 'Vows' })
    const titles = await phone.replica.records.find({ selector: { scope: gone.scope } }).exec()
    const all = await other.replica.records.find({ selector: { scope: gone.scope } }).exec()
    expect(titles.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted())
    written(await writeMany(phone.replica, [patchOp(gone.item, { title: 'Promises' })]))
    await pass()
    await passOther()
    expect((await stored(other.replica, gone.item))?.data).toMatchObject({ title: 'Promises' })
  })

  test('is no longer spoken of once this account left it', async () => {
    const { server, gone } = await preparedDevice()
    const other = await testDevice(noah, 2)
    const joining = { scope: gone.scope, user: noah, name: 'Noah', role: 'planner' } as const
    await server.service.members.join({ ...joining, device: 'phone' })
    const pass = () => runPass(other.replica, other.passDeps(server.linkOf(noah, 'Noah')))
    await pass()
    await takeAway(other.replica, named(gone.scope))
    await pass()
    expect(await readAway(other.replica.local)).toHaveLength(1)
    await server.service.members.remove({ scope: gone.scope, by: maya, user: noah, device: 'x' })
    await pass()
    expect(await readAway(other.replica.local)).toEqual([])
  })

  test('is refused while an edit of it, or a file, is only here', async () => {
    const { phone, gone, pass } = await preparedDevice()
    const { local } = phone.replica
    written(await writeMany(phone.replica, [patchOp(gone.item, { title: 'Only here' })]))
    expect(await takeAway(phone.replica, named(gone.scope))).toEqual({ ok: false, unsent: 1 })
    await pass()
    const hash = 'a'.repeat(64)
    const facts = { mime: 'image/jpeg', size: 3, isHere: true, uploadUrl: null, sentBytes: 0 }
    const times = { tries: 0, refusal: null, addedAt: 1, usedAt: 1 }
    await local.files.put({
      hash,
      scope: gone.scope,
      record: gone.item,
      part: 'original',
      state: 'sending',
      ...facts,
      ...times,
    })
    await local.bytes.put({ hash, blob: new Blob(['abc']) })
    expect(await takeAway(phone.replica, named(gone.scope))).toEqual({ ok: false, unsent: 1 })
    expect((await stored(phone.replica, gone.item))?.data).toMatchObject({ title: 'Only here' })
    await local.files.update([gone.scope, hash], { state: 'whole' })
    expect(await takeAway(phone.replica, named(gone.scope))).toEqual({ ok: true })
    expect(await local.bytes.count()).toBe(0)
  })

  test('keeps an edit that another window makes in the meantime, until it is sent', async () => {
    const { server, phone, gone, pass } = await preparedDevice()
    const other = { ...phone.replica, writing: { tail: Promise.resolve() } }
    const { storageInstance } = phone.replica.records
    const query = storageInstance.query.bind(storageInstance)
    let isWritten = false
    storageInstance.query = async (asked) => {
      if (!isWritten && (await readAway(phone.replica.local)).length > 0) {
        isWritten = true
        written(await writeMany(other, [patchOp(gone.item, { title: 'Only here' })]))
      }
      return query(asked)
    }
    const before = server.committed.length
    await takeAway(phone.replica, named(gone.scope))
    expect((await stored(phone.replica, gone.item))?.data).toMatchObject({ title: 'Only here' })
    await pass()
    expect(server.committed.length).toBeGreaterThan(before)
    await finishTakingAway(phone.replica)
    expect(await contentOf(phone, gone.scope)).toEqual([])
  })

  test('is taken away to the end after a crash in the middle', async () => {
    const { phone, gone, pass } = await preparedDevice()
    const { storageInstance } = phone.replica.records
    const write = storageInstance.bulkWrite.bind(storageInstance)
    storageInstance.bulkWrite = () => Promise.reject(new Error('The phone died'))
    await expect(takeAway(phone.replica, named(gone.scope))).rejects.toThrow('The phone died')
    storageInstance.bulkWrite = write
    await pass()
    expect((await contentOf(phone, gone.scope)).length).toBeGreaterThan(3)
    await finishTakingAway(phone.replica)
    await pass()
    expect(await contentOf(phone, gone.scope)).toEqual([])
    expect(await phone.queue.records()).toEqual([])
  })
})
