import { afterEach, expect, it } from 'vitest'
import { closeDevices } from '../../../testing/testReplica.ts'
import { written } from '../../../testing/testWedding.ts'
import { content, stored, uploadScene } from '../../../testing/uploadScene.ts'
import { writeMany } from '../write.ts'
import { dropIntake, finishIntakes, keepFiles } from './keepFiles.ts'
import { countUnsentFiles } from './unsentFiles.ts'

afterEach(closeDevices)

it('a crash before the record was written leaves bytes that go, never a record without bytes', async () => {
  const { device, drain, scope } = await uploadScene()
  const { replica } = device
  const bytes = content(500, 15)
  const id = replica.edge.newId()
  const added = [{ ...stored(bytes), part: 'original' as const, blob: new Blob([bytes]) }]
  await keepFiles(replica, { id, scope }, added)
  // It is nobody's yet: another tab may be about to write the record.
  expect(await drain()).toBe('done')
  expect(await replica.local.bytes.count()).toBe(1)
  device.edge.time += 11 * 60_000
  await finishIntakes(replica)
  expect(await replica.local.bytes.count()).toBe(0)
  expect(await replica.local.files.count()).toBe(0)
})

it('a crash after the record was written keeps every byte', async () => {
  const { device, scope, takePicture } = await uploadScene()
  const { replica } = device
  const { hash } = await takePicture(3_000, 16)
  const row = await replica.local.files.get([scope, hash])
  await replica.local.settings.put({
    key: `intake ${row?.record}`,
    value: { at: device.edge.now(), scope, hashes: [hash] },
  })
  device.edge.time += 11 * 60_000
  await finishIntakes(replica)
  expect(await replica.local.settings.get(`intake ${row?.record}`)).toBeUndefined()
  expect(await replica.local.bytes.get(hash)).toBeDefined()
})

it('a deleted photo waits for nothing, can be brought back for a month, and then goes', async () => {
  const { device, drain, files, takePicture } = await uploadScene()
  const { replica } = device
  const { id, hash } = await takePicture(3_000, 19)
  written(await writeMany(replica, [{ op: 'delete', id }]))
  expect(await countUnsentFiles(replica)).toBe(0)
  expect(await drain()).toBe('done')
  expect(files.requests).toEqual([])
  device.edge.time += 29 * 86_400_000
  await drain()
  expect(await replica.local.bytes.get(hash)).toBeDefined()
  device.edge.time += 2 * 86_400_000
  await drain()
  expect(await replica.local.bytes.count()).toBe(0)
  expect(await replica.local.files.count()).toBe(0)
})

it('a photo that waited for weeks can be brought back for a month from its deletion', async () => {
  const { device, drain, sent, takePicture } = await uploadScene()
  const { replica } = device
  const { id, hash, original } = await takePicture(3_000, 21)
  device.edge.time += 40 * 86_400_000
  written(await writeMany(replica, [{ op: 'delete', id }]))
  await drain()
  written(await writeMany(replica, [{ op: 'restore', id }]))
  expect(await drain()).toBe('done')
  expect(sent(hash)).toEqual(original)
})

it('a photo that was deleted for good and is taken again goes up again', async () => {
  const { device, drain, files, sent, takePicture } = await uploadScene()
  const { replica } = device
  const { id, hash, original } = await takePicture(3_000, 23)
  await drain()
  written(await writeMany(replica, [{ op: 'delete', id }]))
  files.whole.clear()
  await takePicture(3_000, 23)
  expect(await drain()).toBe('done')
  expect(sent(hash)).toEqual(original)
})

it('a photo that two records name goes up although the first of them was deleted', async () => {
  const { device, drain, sent, takePicture } = await uploadScene()
  const { replica } = device
  const { id, hash, original } = await takePicture(3_000, 25)
  await takePicture(3_000, 25)
  written(await writeMany(replica, [{ op: 'delete', id }]))
  expect(await drain()).toBe('done')
  expect(sent(hash)).toEqual(original)
  expect(await countUnsentFiles(replica)).toBe(0)
})

it('giving up an intake takes nothing that another record needs', async () => {
  const { device, drain, scope, sent, takePicture } = await uploadScene()
  const { replica } = device
  const { hash, original } = await takePicture(3_000, 17)
  const id = replica.edge.newId()
  const added = [{ ...stored(original), part: 'original' as const, blob: new Blob([original]) }]
  await keepFiles(replica, { id, scope }, added)
  await dropIntake(replica, id)
  expect(await replica.local.bytes.get(hash)).toBeDefined()
  expect(await drain()).toBe('done')
  expect(sent(hash)).toEqual(original)
})
