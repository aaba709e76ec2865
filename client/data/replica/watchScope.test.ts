import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { closeDevices, maya, testDevice } from '../../testing/testReplica.ts'
import { testWedding, written } from '../../testing/testWedding.ts'
import { watchScope } from './watchScope.ts'
import { writeMany } from './write.ts'
import { patchOp, type WriteOp } from './writeOp.ts'

afterEach(closeDevices)

test('everything of one wedding is there, what was deleted too, and follows each edit', async () => {
  const { replica } = await testDevice()
  const { scope, item } = await testWedding(replica)
  const other = await testWedding(replica)
  const watched = watchScope(replica, scope)
  const leave = watched.subscribe(() => {})
  const edit = async (op: WriteOp) => written(await writeMany(replica, [op]))
  const seen = () => watched.read()?.get(item)

  await expect.poll(() => watched.read()?.size).toBe(4)
  expect(watched.read()?.has(other.item)).toBe(false)
  await edit(patchOp(item, { title: 'Vows' }))
  await expect.poll(() => seen()?.data['title']).toBe('Vows')
  await edit({ op: 'delete', id: item })
  await expect.poll(() => seen()?._deleted).toBe(true)
  expect(seen()).toMatchObject({ by: maya, data: { title: 'Vows' } })
  await edit({ op: 'restore', id: item })
  await expect.poll(() => seen()?._deleted).toBe(false)
  leave()
})
