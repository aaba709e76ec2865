import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { conflict } from '#shared/schema/conflict.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { closeDevices } from '../../../testing/testReplica.ts'
import { written } from '../../../testing/testWedding.ts'
import { writeMany } from '../write.ts'
import { createOp } from '../writeOp.ts'
import { lastTaken } from './takenNote.ts'
import { takeBack } from './takeBack.ts'
import {
  barn,
  edit,
  everything,
  hand,
  linesOf,
  pass,
  settle,
  state,
} from './testing/barnDevices.ts'

afterEach(closeDevices)

test('CAR9 what was taken in and not touched goes back, stamp and all, and its author brings it themselves', async () => {
  const at = await barn()
  const before = await state(at.noah, at.item)
  await edit(at.maya, at.item, { title: 'Vows' })
  await hand(at.maya, at.noah, at.scope)
  expect(await takeBack(at.noah.replica, at.scope)).toEqual({ back: 1, stayed: 0 })
  expect(await state(at.noah, at.item)).toEqual(before)
  expect(await at.noah.replica.local.carried.count()).toBe(0)
  await pass(at.noah, at.server)
  expect((await state(at.lena, at.item)).data['title']).toBe('Ceremony')
  await settle([at.maya, at.noah, at.lena], at.server)
  for (const one of at.devices) expect((await state(one, at.item)).data['title']).toBe('Vows')
  expect(linesOf(at.server, at.scope, at.item).map(({ user }) => user)).not.toContain(
    at.noah.replica.account,
  )
})

test('CAR9 what this device had written itself stays, and is sent as its own alone', async () => {
  const at = await barn()
  await edit(at.maya, at.item, { title: 'Vows', location: 'Barn' })
  await edit(at.noah, at.item, { durationMin: 50 })
  await hand(at.maya, at.noah, at.scope)
  const merged = await state(at.noah, at.item)
  expect(merged.data).toMatchObject({ title: 'Vows', durationMin: 50 })
  expect(await takeBack(at.noah.replica, at.scope)).toMatchObject({ back: 1 })
  const back = await state(at.noah, at.item)
  expect(back.data).toMatchObject({ title: 'Ceremony', durationMin: 50 })
  // R3: what was written here is written again.
  expect(back.at > merged.at).toBe(true)
  await pass(at.noah, at.server)
  const stands = linesOf(at.server, at.scope, at.item).at(-1)?.state.data
  expect(stands).toMatchObject({ title: 'Ceremony', durationMin: 50 })
  await settle([at.maya, at.noah, at.lena], at.server)
  expect((await state(at.lena, at.item)).data).toMatchObject({ title: 'Vows', durationMin: 50 })
  const all = await everything(at.lena, at.scope)
  expect(all.filter(({ type }) => type === conflict.name)).toEqual([])
})

test('CAR9 a record that came with it is not here any more, and nobody is told that it was deleted', async () => {
  const at = await barn()
  const { scope, moment } = at
  const id = at.maya.replica.edge.newId()
  const data = { ...moment, title: 'Speeches', order: 'a1' }
  written(await writeMany(at.maya.replica, [createOp(timelineItem, scope, id, data)]))
  await hand(at.maya, at.noah, scope)
  await takeBack(at.noah.replica, scope)
  expect(await at.noah.replica.records.findOne(id).exec()).toBeNull()
  await pass(at.noah, at.server)
  expect(linesOf(at.server, scope, id)).toEqual([])
  await settle([at.maya, at.noah], at.server)
  expect((await state(at.noah, id)).data['title']).toBe('Speeches')
})

test('CAR9 what something newer stands upon stays: an edit, a hand-over, a word of the server’s', async () => {
  for (const then of ['edit', 'hand', 'send'] as const) {
    const at = await barn()
    await edit(at.maya, at.item, { title: 'Vows' })
    if (then === 'hand') await edit(at.noah, at.item, { durationMin: 50 })
    await hand(at.maya, at.noah, at.scope)
    if (then === 'edit') await edit(at.noah, at.item, { durationMin: 50 })
    if (then === 'hand') await hand(at.noah, at.lena, at.scope)
    if (then === 'send') await pass(at.noah, at.server)
    const before = await state(at.noah, at.item)
    expect((await takeBack(at.noah.replica, at.scope)).back).toBe(0)
    expect(await state(at.noah, at.item)).toEqual(before)
    expect(await lastTaken(at.noah.replica.local, at.scope)).toBeNull()
    await closeDevices()
  }
})

test('CAR9 a record that something written here speaks of stays with it', async () => {
  const at = await barn()
  const { scope, moment } = at
  const [laneId, id] = [at.maya.replica.edge.newId(), at.noah.replica.edge.newId()]
  const { lane } = await import('#shared/schema/lane.ts')
  const made = createOp(lane, scope, laneId, { day: moment.day, name: 'Photos', order: 'a1' })
  written(await writeMany(at.maya.replica, [made]))
  await hand(at.maya, at.noah, scope)
  const data = { ...moment, lane: laneId, title: 'Portraits' }
  written(await writeMany(at.noah.replica, [createOp(timelineItem, scope, id, data)]))
  expect(await takeBack(at.noah.replica, scope)).toEqual({ back: 0, stayed: 1 })
  expect((await state(at.noah, laneId)).data['name']).toBe('Photos')
})
