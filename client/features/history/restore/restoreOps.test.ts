import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import { planRestore } from '#shared/history/planRestore.ts'
import { task } from '#shared/schema/task.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { runPass } from '../../../data/replica/pass.ts'
import { watchScope, type ScopeRecords } from '../../../data/replica/watchScope.ts'
import { writeMany } from '../../../data/replica/write.ts'
import { createOp, patchOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import { syncServer } from '../../../testing/syncServer.ts'
import {
  closeDevices,
  maya,
  noah,
  testDevice,
  type TestDevice,
} from '../../../testing/testReplica.ts'
import { testWedding, written } from '../../../testing/testWedding.ts'
import { restoreOps } from './restoreOps.ts'

afterEach(closeDevices)

/** Everything of a scope on a device, as the preview of a restore reads it. */
async function everything({ replica }: TestDevice, scope: ScopeName): Promise<ScopeRecords> {
  const watched = watchScope(replica, scope)
  return new Promise((resolve) => {
    const leave = watched.subscribe(() => {
      const all = watched.read()
      if (all === null) return
      queueMicrotask(() => leave())
      resolve(all)
    })
  })
}

async function twoPlanners() {
  const server = syncServer()
  const mine = await testDevice(maya, 1)
  const made = await testWedding(mine.replica)
  const pass = async (device: TestDevice) => {
    const link = server.linkOf(device.replica.account, 'somebody')
    await runPass(device.replica, device.passDeps(link))
    await device.queue.refresh()
  }
  await pass(mine)
  await server.service.members.join({
    scope: made.scope,
    user: noah,
    name: 'Noah',
    role: 'planner',
    device: 'phone',
  })
  const theirs = await testDevice(noah, 2)
  const everybody = async () => {
    for (const one of [mine, theirs, mine, theirs]) await pass(one)
  }
  await everybody()
  const edit = async (device: TestDevice, ...ops: WriteOp[]) =>
    written(await writeMany(device.replica, ops))
  return { mine, theirs, everybody, edit, ...made }
}

const live = (records: ScopeRecords) =>
  new Map([...records].filter(([, record]) => !record._deleted))

function planned(then: ReadonlyMap<string, RecordEnvelope>, now: ScopeRecords, device: TestDevice) {
  return planRestore({
    asked: { kind: 'scope' },
    then,
    now,
    createdSince: new Set([...now.keys()].filter((id) => !then.has(id))),
    refused: () => [],
    newId: device.replica.edge.newId,
  }).steps
}

describe('a wedding that goes back to a moment', () => {
  test('merges with what another did meanwhile, and one undo takes all of it back', async () => {
    const { mine, theirs, everybody, edit, scope, item } = await twoPlanners()
    const { newId } = mine.replica.edge
    const [rings, cake] = [newId(), newId()]
    const aTask = (title: string) => ({ title, phase: 'day', order: 'a0' }) as const
    await edit(mine, createOp(task, scope, rings, aTask('Rings')))
    await everybody()
    const then = live(await everything(mine, scope))

    await edit(mine, patchOp(item, { title: 'Vows' }), { op: 'delete', id: rings })
    await edit(mine, createOp(task, scope, cake, aTask('Cake')))
    await everybody()
    // Without a signal: another field of the same moment.
    await edit(theirs, patchOp(item, { durationMin: 45 }))

    const ops = restoreOps(planned(then, await everything(mine, scope), mine))
    const restored = written(await writeMany(mine.replica, ops))
    await everybody()
    for (const device of [mine, theirs]) {
      const now = await everything(device, scope)
      expect(now.get(item)?.data).toMatchObject({ title: 'Ceremony', durationMin: 45 })
      expect(now.get(rings)).toMatchObject({ _deleted: false, data: { title: 'Rings' } })
      expect(now.get(cake)?._deleted).toBe(true)
    }

    expect(await restored.undo.apply()).toMatchObject({ ok: true, taken: 'all' })
    await everybody()
    const after = await everything(theirs, scope)
    expect(after.get(item)?.data).toMatchObject({ title: 'Vows', durationMin: 45 })
    expect(after.get(rings)?._deleted).toBe(true)
    expect(after.get(cake)?._deleted).toBe(false)
  })

  test('leaves what was changed after it was previewed', async () => {
    const { mine, theirs, everybody, edit, scope, item } = await twoPlanners()
    const then = live(await everything(mine, scope))
    await edit(mine, patchOp(item, { title: 'Vows', durationMin: 45 }))
    await everybody()
    const ops = restoreOps(planned(then, await everything(mine, scope), mine))
    await edit(theirs, patchOp(item, { title: 'The vows' }))
    await everybody()
    written(await writeMany(mine.replica, ops))
    const now = await everything(mine, scope)
    expect(now.get(item)?.data).toMatchObject({ title: 'The vows', durationMin: 30 })
  })
})
