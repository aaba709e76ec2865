import { afterEach, describe, expect, test } from 'vitest'
import { lane } from '#shared/schema/lane.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { formatStamp } from '#shared/schema/record/stamp.ts'
import { task } from '#shared/schema/task.ts'
import { fakeServer, type FakeServer } from '../../testing/fakeServer.ts'
import { closeDevices, testDevice, type TestDevice } from '../../testing/testReplica.ts'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import { discardUnsent } from './discard.ts'
import { LinkError } from './linkError.ts'
import { runPass } from './pass.ts'
import { envelopeOf } from './planEdits.ts'
import { reapply } from './reapply.ts'
import { writeMany } from './write.ts'
import { createOp, patchOp } from './writeOp.ts'

afterEach(closeDevices)

async function pass(device: TestDevice, server: FakeServer): Promise<void> {
  await runPass(device.replica, device.passDeps(server))
  await device.queue.refresh()
}

async function envelope(device: TestDevice, id: string): Promise<RecordEnvelope> {
  const document = await stored(device.replica, id)
  if (!document) throw new Error('not there')
  return envelopeOf(document)
}

async function inStep() {
  const server = fakeServer()
  const device = await testDevice()
  const made = await testWedding(device.replica)
  await pass(device, server)
  const sent = server.pushes.length
  const edit = async (id: string, changes: Record<string, unknown>) =>
    written(await writeMany(device.replica, [patchOp(id, changes)]))
  const waiting = async () => {
    await device.queue.refresh()
    return device.queue.waiting.read().map(({ id }) => id)
  }
  /** All that left this device since it was in step. */
  const told = () => JSON.stringify(server.pushes.slice(sent))
  return { ...made, server, device, edit, waiting, told }
}

const theirs = (record: RecordEnvelope, data: object, ms: number): RecordEnvelope => ({
  ...record,
  data: { ...record.data, ...data },
  at: formatStamp({ ms, counter: 0, replica: 'f'.repeat(12) }),
})

describe('an unsent edit that is discarded', () => {
  test('leaves the record as the server has it, byte for byte, and never reaches it', async () => {
    const { device, server, item, edit, waiting, told } = await inStep()
    const before = await envelope(device, item)
    await edit(item, { title: 'A slip of the thumb' })
    await edit(item, { notes: 'Nobody is to read this' })
    expect(await waiting()).toEqual([item])
    const gone = await discardUnsent(device.replica, [item])
    expect(gone.map(({ record }) => record.data['notes'])).toEqual(['Nobody is to read this'])
    expect(await waiting()).toEqual([])
    expect(await envelope(device, item)).toEqual(before)

    await pass(device, server)
    expect(told()).toBe('[]')
    expect(server.records.get(item)?.record).toEqual(before)
    expect(await envelope(device, item)).toEqual(before)
  })

  test('makes room for what others wrote while it waited, which RxDB had dropped (F3)', async () => {
    const { device, server, item, edit } = await inStep()
    const before = await envelope(device, item)
    await edit(item, { title: 'Mine' })
    server.put(theirs(before, { title: 'Theirs' }, 1_790_000_500_000))
    server.beforePush = () => {
      throw new LinkError({ kind: 'busy', status: 503, retryAfterMs: null })
    }
    await expect(pass(device, server)).rejects.toThrow('RC_PUSH')
    expect((await envelope(device, item)).data['title']).toBe('Mine')
    server.beforePush = () => {}
    await discardUnsent(device.replica, [item])
    await pass(device, server)
    expect(await envelope(device, item)).toEqual(server.records.get(item)?.record)
    expect((await envelope(device, item)).data['title']).toBe('Theirs')
  })

  test('comes back with the next pull where the server had it already and its answer was lost', async () => {
    const { device, server, item, scope, edit, waiting } = await inStep()
    const made = device.replica.edge.newId()
    await edit(item, { title: 'Sent after all' })
    written(
      await writeMany(device.replica, [
        createOp(task, scope, made, { title: 'Rings', phase: 'before', order: 'a0' }),
      ]),
    )
    server.afterPush = () => {
      throw new LinkError({ kind: 'unreachable' })
    }
    await expect(pass(device, server)).rejects.toThrow('RC_PUSH')
    server.afterPush = () => {}
    await discardUnsent(device.replica, [item, made])
    expect((await envelope(device, item)).data['title']).toBe('Ceremony')
    await pass(device, server)
    expect(await waiting()).toEqual([])
    expect(await envelope(device, item)).toEqual(server.records.get(item)?.record)
    expect(await envelope(device, made)).toEqual(server.records.get(made)?.record)
    expect((await envelope(device, made)).data['title']).toBe('Rings')
  })

  test('that was a deletion lets the record stand', async () => {
    const { device, server, item, waiting, told } = await inStep()
    const before = await envelope(device, item)
    written(await writeMany(device.replica, [{ op: 'delete', id: item }]))
    await discardUnsent(device.replica, [item])
    expect(await waiting()).toEqual([])
    await pass(device, server)
    expect(await envelope(device, item)).toEqual(before)
    expect(told()).toBe('[]')
  })

  test('and brought back is an edit again: it waits, and is sent', async () => {
    const { device, server, item, edit, waiting } = await inStep()
    await edit(item, { title: 'Vows' })
    const gone = await discardUnsent(device.replica, [item])
    for (const { record, base } of gone) {
      written(await writeMany(device.replica, await reapply(device.replica, record, base)))
    }
    expect(await waiting()).toEqual([item])
    await pass(device, server)
    expect(server.records.get(item)?.record.data['title']).toBe('Vows')
  })
})

describe('a record that was never sent', () => {
  test('vanishes, before and after the next pass', async () => {
    const { device, server, scope, waiting, told } = await inStep()
    const id = device.replica.edge.newId()
    written(
      await writeMany(device.replica, [
        createOp(task, scope, id, { title: 'Rings', phase: 'before', order: 'a0' }),
      ]),
    )
    await discardUnsent(device.replica, [id])
    expect(await waiting()).toEqual([])
    expect(await envelope(device, id)).toMatchObject({ data: {}, by: '', _deleted: true })
    expect(await device.replica.records.findOne(id).exec()).toBeNull()
    await pass(device, server)
    expect(await waiting()).toEqual([])
    expect(told()).toBe('[]')
    expect(server.records.has(id)).toBe(false)
  })

  test('and brought back is a new record to the server, before or after a pass between', async () => {
    for (const isPassed of [false, true]) {
      const { device, server, scope, waiting } = await inStep()
      const id = device.replica.edge.newId()
      written(
        await writeMany(device.replica, [
          createOp(task, scope, id, { title: 'Rings', phase: 'before', order: 'a0' }),
        ]),
      )
      const [gone] = await discardUnsent(device.replica, [id])
      if (isPassed) await pass(device, server)
      if (!gone) throw new Error('nothing went')
      const ops = await reapply(device.replica, gone.record, gone.base)
      written(await writeMany(device.replica, ops))
      expect(await waiting()).toEqual([id])
      await pass(device, server)
      expect(server.pushes.at(-1)?.rows).toMatchObject([{ newDocumentState: { id } }])
      expect(server.pushes.at(-1)?.rows[0]).not.toHaveProperty('assumedMasterState')
      expect(server.records.get(id)?.record.data['title']).toBe('Rings')
      await closeDevices()
    }
  })

  test('takes with it what speaks of it, and nothing else', async () => {
    const { device, server, scope, moment, item, id, edit, waiting, told } = await inStep()
    const before = await envelope(device, item)
    const laneId = device.replica.edge.newId()
    const barn = { day: moment.day, name: 'Barn', order: 'a1' }
    written(await writeMany(device.replica, [createOp(lane, scope, laneId, barn)]))
    await edit(item, { lane: laneId })
    await edit(id, { title: 'Anna & Ben Rowe' })
    const gone = await discardUnsent(device.replica, [laneId])
    expect(gone.map(({ record }) => record.id).sort()).toEqual([item, laneId].sort())
    expect(await waiting()).toEqual([id])
    expect(await envelope(device, item)).toEqual(before)
    await pass(device, server)
    expect(told()).not.toContain(laneId)
  })

  test('takes everything with it where it is the wedding itself', async () => {
    const { device, server, item, edit, waiting } = await inStep()
    const second = await testWedding(device.replica)
    await edit(item, { notes: 'Stays' })
    expect(await discardUnsent(device.replica, [second.id])).toHaveLength(4)
    expect(await waiting()).toEqual([item])
    await pass(device, server)
    expect(server.heads.has(second.scope)).toBe(false)
    expect(await waiting()).toEqual([])
  })
})
