import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { isMarked, withMark } from '#shared/schema/record/marks.ts'
import { marks } from '#shared/schema/record/values.ts'
import { task } from '#shared/schema/task.ts'
import { syncServer, type SyncServer } from '../testing/syncServer.ts'
import { closeDevices, maya, noah, testDevice, type TestDevice } from '../testing/testReplica.ts'
import { testWedding, written } from '../testing/testWedding.ts'
import { createRecentEdits, type RecentEdits } from './recentEdits.ts'
import { runPass } from './replica/pass.ts'
import { writeMany, type WriteOptions } from './replica/write.ts'
import { createOp, memberOp, patchOp, type WriteOp } from './replica/writeOp.ts'

afterEach(closeDevices)

type Person = {
  device: TestDevice
  recent: RecentEdits
  write: (ops: readonly WriteOp[], options?: WriteOptions) => ReturnType<typeof writeMany>
  sync: () => Promise<void>
  data: (id: string) => Promise<JsonObject | null>
}

async function person(server: SyncServer, account: string, seed: number): Promise<Person> {
  const device = await testDevice(account, seed)
  const { replica } = device
  const store = (ops: readonly WriteOp[], options?: WriteOptions) =>
    writeMany(replica, ops, options)
  const recent = createRecentEdits(replica.edge.newId, store, () => {})
  return {
    device,
    recent,
    async write(ops, options) {
      // Each edit is one by itself unless a test says otherwise.
      device.edge.time += 60_000
      return recent.note(await store(ops, options))
    },
    async sync() {
      await runPass(replica, device.passDeps(server.linkOf(account, 'somebody')))
      await device.queue.refresh()
    },
    data: async (id) => (await replica.records.findOne(id).exec())?._data.data ?? null,
  }
}

/** Maya and Noah plan one wedding, each on a device of their own. */
async function twoPlanners() {
  const server = syncServer()
  const mine = await person(server, maya, 1)
  const made = await testWedding(mine.device.replica)
  await mine.sync()
  await server.service.members.join({
    scope: made.scope,
    user: noah,
    name: 'Noah',
    role: 'planner',
    device: 'phone',
  })
  const theirs = await person(server, noah, 2)
  const everybody = async () => {
    for (const one of [mine, theirs, mine, theirs]) await one.sync()
  }
  await everybody()
  return { mine, theirs, everybody, ...made }
}

describe('undo and redo of my last edits', () => {
  test('go back and forth through several, in their order', async () => {
    const { mine, item } = await twoPlanners()
    const title = async () => (await mine.data(item))?.['title']
    written(await mine.write([patchOp(item, { title: 'Vows' })]))
    written(await mine.write([patchOp(item, { title: 'Kiss' })]))
    await mine.recent.undo()
    expect(await title()).toBe('Vows')
    await mine.recent.undo()
    expect(await title()).toBe('Ceremony')
    expect(await mine.recent.undo()).toBeNull()
    await mine.recent.redo()
    await mine.recent.redo()
    expect(await title()).toBe('Kiss')
    expect(await mine.recent.redo()).toBeNull()
  })

  test('a new edit leaves nothing to redo', async () => {
    const { mine, item } = await twoPlanners()
    written(await mine.write([patchOp(item, { title: 'Vows' })]))
    await mine.recent.undo()
    written(await mine.write([patchOp(item, { durationMin: 45 })]))
    expect(await mine.recent.redo()).toBeNull()
    expect(await mine.data(item)).toMatchObject({ title: 'Ceremony', durationMin: 45 })
  })

  test('only the last twenty are kept', async () => {
    const { mine, item } = await twoPlanners()
    for (let n = 1; n <= 22; n += 1) written(await mine.write([patchOp(item, { durationMin: n })]))
    let taken = 0
    while (await mine.recent.undo()) taken += 1
    expect(taken).toBe(20)
    expect(await mine.data(item)).toMatchObject({ durationMin: 2 })
  })

  test('an undo offered twice, by a toast and by the keys, takes one edit back', async () => {
    const { mine, item } = await twoPlanners()
    written(await mine.write([patchOp(item, { title: 'Vows' })]))
    const last = written(await mine.write([patchOp(item, { title: 'Kiss' })]))
    await Promise.all([last.undo.apply(), last.undo.apply()])
    expect(await mine.data(item)).toMatchObject({ title: 'Vows' })
    await mine.recent.redo()
    expect(await mine.data(item)).toMatchObject({ title: 'Kiss' })
  })

  test('what was typed into one field in one go is one edit', async () => {
    const { mine, item } = await twoPlanners()
    const type = async (notes: string) => {
      written(await mine.write([patchOp(item, { notes })]))
      mine.device.edge.time -= 59_000
    }
    for (const text of ['B', 'Bring', 'Bring rings']) await type(text)
    await mine.recent.undo()
    expect((await mine.data(item))?.['notes']).toBeUndefined()
    await mine.recent.redo()
    expect(await mine.data(item)).toMatchObject({ notes: 'Bring rings' })
  })

  test('a report is taken back by a report, and made again by another one', async () => {
    const { mine, scope } = await twoPlanners()
    const made: string[] = []
    const note = (title: string) => {
      const id = mine.device.replica.edge.newId()
      made.push(title)
      return createOp(task, scope, id, { title, phase: 'day', order: 'a0' })
    }
    const reported = (title: string): ReturnType<NonNullable<WriteOptions['takeBack']>> => ({
      ops: [note(title)],
      takeBack: () => reported(title === 'said' ? 'unsaid' : 'said'),
    })
    const { ops, takeBack } = reported('said')
    written(await mine.write(ops, { takeBack }))
    expect(await mine.recent.undo()).toMatchObject({ taken: 'all' })
    expect(await mine.recent.redo()).toMatchObject({ taken: 'all' })
    expect(made).toEqual(['said', 'unsaid', 'said'])
  })
})

test('an undo that comes while an edit is still being written means that edit', async () => {
  const { mine, item } = await twoPlanners()
  written(await mine.write([patchOp(item, { durationMin: 45 })]))
  void mine.recent.during(mine.write([patchOp(item, { title: 'Vows' })]))
  await mine.recent.undo()
  expect(await mine.data(item)).toMatchObject({ title: 'Ceremony', durationMin: 45 })
})

test('an edit that is made anew by its own way back is remembered once', async () => {
  const { mine, item } = await twoPlanners()
  const title = async () => (await mine.data(item))?.['title']
  // As a decision does: taken back by a plain edit, and decided anew after that.
  const { replica } = mine.device
  const named = async (title: string) =>
    written(await writeMany(replica, [patchOp(item, { title })]))
  const decide = async (): ReturnType<typeof writeMany> => {
    const apply = async () => ({ ...(await named('Ceremony')), undo: { apply: decide } })
    return mine.recent.note({ ...(await named('Vows')), undo: { apply } })
  }
  await decide()
  for (const expected of ['Ceremony', 'Vows', 'Ceremony', 'Vows']) {
    await (expected === 'Ceremony' ? mine.recent.undo() : mine.recent.redo())
    expect(await title()).toBe(expected)
  }
})

describe('when others edited in between', () => {
  test('an undo takes back what is still as I left it, and tells that it was a part', async () => {
    const { mine, theirs, everybody, item } = await twoPlanners()
    written(await mine.write([patchOp(item, { title: 'Vows', durationMin: 45 })]))
    await everybody()
    written(await theirs.write([patchOp(item, { title: 'The vows', notes: 'Rings' })]))
    await everybody()
    expect(await mine.recent.undo()).toMatchObject({ ok: true, taken: 'part' })
    await everybody()
    for (const one of [mine, theirs]) {
      expect(await one.data(item)).toMatchObject({
        title: 'The vows',
        durationMin: 30,
        notes: 'Rings',
      })
    }
    // Only what was taken back is done again.
    await mine.recent.redo()
    expect(await mine.data(item)).toMatchObject({ title: 'The vows', durationMin: 45 })
  })

  test('an undo of what they changed since does nothing, and tells so', async () => {
    const { mine, theirs, everybody, item } = await twoPlanners()
    written(await mine.write([patchOp(item, { title: 'Vows' })]))
    await everybody()
    written(await theirs.write([patchOp(item, { title: 'The vows' })]))
    await everybody()
    expect(await mine.recent.undo()).toMatchObject({ ok: true, taken: 'nothing', records: [] })
    expect(await mine.data(item)).toMatchObject({ title: 'The vows' })
  })

  test('what I added and they went on with is not taken away from them', async () => {
    const { mine, theirs, everybody, scope } = await twoPlanners()
    const id = mine.device.replica.edge.newId()
    const data = { title: 'Rings', phase: 'day', order: 'a0' } as const
    written(await mine.write([createOp(task, scope, id, data)]))
    await everybody()
    written(await theirs.write([patchOp(id, { notes: 'In the left pocket' })]))
    await everybody()
    expect(await mine.recent.undo()).toMatchObject({ taken: 'nothing' })
    await everybody()
    expect(await theirs.data(id)).toMatchObject({ notes: 'In the left pocket' })
  })

  test('a record that they deleted does not keep the rest of my edit from going back', async () => {
    const { mine, theirs, everybody, scope, item } = await twoPlanners()
    const id = mine.device.replica.edge.newId()
    const data = { title: 'Rings', phase: 'day', order: 'a0' } as const
    written(await mine.write([createOp(task, scope, id, data)]))
    written(await mine.write([patchOp(id, { title: 'Ring' }), patchOp(item, { title: 'Vows' })]))
    await everybody()
    written(await theirs.write([{ op: 'delete', id }]))
    await everybody()
    expect(await mine.recent.undo()).toMatchObject({ ok: true, taken: 'part' })
    expect(await mine.data(item)).toMatchObject({ title: 'Ceremony' })
  })

  test('what they put beside mine in a list stays, and my tick goes without theirs', async () => {
    const { mine, theirs, everybody, scope, item } = await twoPlanners()
    const id = mine.device.replica.edge.newId()
    const data = { title: 'Rings', phase: 'day', order: 'a0' } as const
    written(await mine.write([createOp(task, scope, id, data)]))
    await everybody()
    const tick = (by: Person) => {
      const mark = { by: by.device.replica.account, instant: 1, device: 'phone' }
      return patchOp(id, { marks: withMark(undefined, by.device.replica.edge.newId(), mark) })
    }
    written(await mine.write([memberOp(item, ['people', 'Bob'], true), tick(mine)]))
    written(await theirs.write([memberOp(item, ['people', 'Ann'], true), tick(theirs)]))
    await everybody()
    expect(await mine.recent.undo()).toMatchObject({ taken: 'all' })
    await everybody()
    expect((await theirs.data(item))?.['people']).toEqual({ Ann: true })
    expect(isMarked(marks.parse((await theirs.data(id))?.['marks']))).toBe(true)
  })
})
