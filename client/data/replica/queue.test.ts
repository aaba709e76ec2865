import { afterEach, expect, test } from 'vitest'
import { closeDevices, maya, testDevice } from '../../testing/testReplica.ts'
import { testWedding, written } from '../../testing/testWedding.ts'
import { writeMany } from './write.ts'
import { patchOp } from './writeOp.ts'

afterEach(closeDevices)

test('P8 what was just written counts as waiting before anybody could call it saved', async () => {
  const { replica, queue } = await testDevice(maya, 1)
  const { item, id } = await testWedding(replica)
  // Not one turn later: a screen draws the row in the next one.
  expect(queue.ids.read()).toContain(id)
  expect(queue.waiting.read().map((one) => one.id)).toContain(item)
  await queue.read()
  expect(queue.ids.read().size).toBe(queue.waiting.read().length)
  expect(queue.ids.read().size).toBe(4)
})

test('a record that is edited again while it waits is one that waits', async () => {
  const { replica, queue } = await testDevice(maya, 1)
  const { item } = await testWedding(replica)
  await queue.read()
  const before = queue.ids.read()
  written(await writeMany(replica, [patchOp(item, { title: 'Vows' })]))
  expect(queue.ids.read()).toBe(before)
  await queue.read()
  expect(queue.waiting.read().filter(({ id }) => id === item)).toHaveLength(1)
})
