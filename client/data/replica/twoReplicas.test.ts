import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import { conflict } from '#shared/schema/conflict.ts'
import { standingMarks, withMark } from '#shared/schema/record/marks.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { marks } from '#shared/schema/record/values.ts'
import { task } from '#shared/schema/task.ts'
import { createRecordStores } from '../recordStores.ts'
import { createDecisions } from '../decisions.ts'
import { syncServer, type SyncServer } from '../../testing/syncServer.ts'
import { closeDevices, maya, noah, testDevice, type TestDevice } from '../../testing/testReplica.ts'
import { testWedding, written } from '../../testing/testWedding.ts'
import { runPass } from './pass.ts'
import { envelopeOf } from './planEdits.ts'
import { writeMany } from './write.ts'
import { createOp, patchOp } from './writeOp.ts'

afterEach(closeDevices)

async function pass(device: TestDevice, server: SyncServer): Promise<void> {
  const link = server.linkOf(device.replica.account, 'somebody')
  await runPass(device.replica, device.passDeps(link))
  await device.queue.refresh()
}

async function edit(device: TestDevice, id: string, changes: Record<string, unknown>) {
  written(await writeMany(device.replica, [patchOp(id, changes)]))
}

async function everything(device: TestDevice, scope: ScopeName) {
  const documents = await device.replica.records.find({ selector: { scope } }).exec()
  return documents
    .map((document) => envelopeOf(document._data))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

async function ticksOf(device: TestDevice, id: string): Promise<number> {
  const document = await device.replica.records.findOne(id).exec()
  return standingMarks(marks.parse(document?.get('data').marks)).length
}

async function twoPlanners(server: SyncServer) {
  const first = await testDevice(maya, 1)
  const made = await testWedding(first.replica)
  await pass(first, server)
  await server.service.members.join({
    scope: made.scope,
    user: noah,
    name: 'Noah',
    role: 'planner',
    device: 'phone',
  })
  const second = await testDevice(noah, 2)
  await pass(second, server)
  await pass(first, server)
  return { first, second, ...made }
}

describe('two replicas and the server that merges', () => {
  test('a tick that was sent and then taken back is off everywhere, and back again by its undo', async () => {
    const server = syncServer()
    const { first, second, scope } = await twoPlanners(server)
    const id = first.replica.edge.newId()
    const data = { title: 'Rings', phase: 'day', order: 'a0' } as const
    written(await writeMany(first.replica, [createOp(task, scope, id, data)]))
    const tick = withMark(undefined, first.replica.edge.newId(), {
      by: maya,
      instant: 1,
      device: 'phone',
    })
    const ticked = written(await writeMany(first.replica, [patchOp(id, { marks: tick })]))
    for (const device of [first, second]) await pass(device, server)

    const taken = written(await ticked.undo.apply())
    for (const device of [first, second]) await pass(device, server)
    expect(await ticksOf(second, id)).toBe(0)

    written(await taken.undo.apply())
    for (const device of [first, second]) await pass(device, server)
    expect(await ticksOf(second, id)).toBe(1)
  })

  test('P2: what was edited apart is the same everywhere, byte for byte', async () => {
    const server = syncServer()
    const { first, second, scope, item } = await twoPlanners(server)
    await edit(first, item, { title: 'Vows', notes: 'Bring the rings.' })
    await edit(second, item, { durationMin: 45, people: { Bob: true } })
    await edit(second, item, { place: 'barn' })
    for (const device of [first, second, first, second]) await pass(device, server)

    const here = await everything(first, scope)
    expect(await everything(second, scope)).toEqual(here)
    expect(here.find(({ id }) => id === item)?.data).toMatchObject({
      title: 'Vows',
      durationMin: 45,
      people: { Bob: true },
      place: 'barn',
    })
    expect(first.queue.waiting.read()).toEqual([])
    expect(second.queue.waiting.read()).toEqual([])
    expect(await first.replica.local.rejections.count()).toBe(0)
    expect(await second.replica.local.rejections.count()).toBe(0)
  })

  test('two dates for the wedding become a card that one device settles for all', async () => {
    const server = syncServer()
    const { first, second, scope, id } = await twoPlanners(server)
    await edit(first, id, { date: '2027-06-13' })
    await edit(second, id, { date: '2027-06-14' })
    await pass(first, server)
    await pass(second, server)

    const stores = createRecordStores(second.replica)
    const decisions = createDecisions(second.replica, stores, (ops) =>
      writeMany(second.replica, ops),
    )
    const stop = decisions.open.subscribe(() => {})
    await expect.poll(() => decisions.open.read().length).toBe(1)
    const [card] = decisions.open.read()
    if (!card) throw new Error('no card')
    const wanted = card.conflict.data.siblings.find(({ value }) => value === '2027-06-14')
    written(await decisions.decide([{ card, choice: { kind: 'sibling', at: wanted?.at ?? '' } }]))
    await expect.poll(() => decisions.open.read().length).toBe(0)
    stop()
    stores.close()

    for (const device of [second, first, second]) await pass(device, server)
    const here = await everything(first, scope)
    expect(await everything(second, scope)).toEqual(here)
    expect(here.find((record) => record.id === id)?.data['date']).toBe('2027-06-14')
    expect(here.find(({ type }) => type === conflict.name)?.data['status']).toBe('resolved')
  })

  test('a person who was removed loses the records, and keeps the text of what was not sent', async () => {
    const server = syncServer()
    const { first, second, scope, item } = await twoPlanners(server)
    await pass(first, server)
    await edit(second, item, { title: 'Written after leaving' })
    await server.service.members.remove({ scope, by: maya, user: noah, device: 'phone' })
    await pass(second, server).catch(() => undefined)
    await pass(second, server)
    expect(await everything(second, scope)).toEqual([])
    const [rejection] = await second.replica.local.rejections.toArray()
    expect(rejection).toMatchObject({ code: 'SCOPE_LOST' })
    expect(rejection?.mine.data['title']).toBe('Written after leaving')
    expect(second.queue.waiting.read()).toEqual([])
  })
})
