import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { lane } from '#shared/schema/lane.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { createRecordStores } from './recordStores.ts'
import { writeMany } from './replica/write.ts'
import { createOp, patchOp } from './replica/writeOp.ts'
import { closeDevices, testDevice } from '../testing/testReplica.ts'
import { testWedding, written } from '../testing/testWedding.ts'

afterEach(closeDevices)

test('one changed record leaves every other object, and every other list, the same', async () => {
  const { replica } = await testDevice()
  const { scope, moment, item } = await testWedding(replica)
  const ids = Array.from({ length: 20 }, () => replica.edge.newId())
  const ops = ids.map((id, index) =>
    createOp(timelineItem, scope, id, { ...moment, order: `a${index}`, title: `Moment ${index}` }),
  )
  written(await writeMany(replica, ops))

  const stores = createRecordStores(replica)
  const items = stores.view(timelineItem, scope)
  const lanes = stores.view(lane, scope)
  const all = stores.view(wedding, 'all')
  const stops = [items, lanes, all].map((view) => view.subscribe(() => {}))
  await expect.poll(() => items.read().records.length).toBe(21)
  await expect.poll(() => all.read().records.length).toBe(1)
  await expect.poll(() => lanes.read().loaded).toBe(true)
  const before = items.read()
  const lanesBefore = lanes.read()

  written(await writeMany(replica, [patchOp(item, { title: 'Vows' })]))
  await expect.poll(() => items.read() === before).toBe(false)
  const after = items.read().records
  const changed = after.filter((record) => !before.records.includes(record))
  expect(changed.map(({ id, data }) => [id, data.title])).toEqual([[item, 'Vows']])
  expect(lanes.read()).toBe(lanesBefore)
  for (const stop of stops) stop()
  stores.close()
})

test('a record of a newer build is shown by what this one knows; an unreadable one is counted', async () => {
  const { replica } = await testDevice()
  const { item, scope } = await testWedding(replica)
  const { storageInstance } = replica.records
  const [previous] = await storageInstance.findDocumentsById([item], false)
  if (!previous) throw new Error('no record')
  const document = { ...previous, data: { ...previous.data, weather: 'fine' } }
  await storageInstance.bulkWrite([{ previous, document }], 'test')
  const stores = createRecordStores(replica)
  const items = stores.view(timelineItem, scope)
  const stop = items.subscribe(() => {})
  await expect.poll(() => items.read().records.length).toBe(1)
  written(await writeMany(replica, [patchOp(item, { title: 'Vows' })]))
  const [current] = await storageInstance.findDocumentsById([item], false)
  expect(current?.data).toMatchObject({ title: 'Vows', weather: 'fine' })

  if (!current) throw new Error('no record')
  const broken = { ...current, data: { ...current.data, durationMin: 'long' } }
  await storageInstance.bulkWrite([{ previous: current, document: broken }], 'test')
  await expect.poll(() => items.read().unreadable).toBe(1)
  expect(items.read().records).toEqual([])
  stop()
  stores.close()
})
