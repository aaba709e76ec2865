import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PhotoData } from '#shared/schema/photo.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { closeDevices, maya, testDevice, type TestDevice } from '../../testing/testReplica.ts'
import { stored, testWedding } from '../../testing/testWedding.ts'
import { writeMany } from '../replica/write.ts'
import type { WriteOp } from '../replica/writeOp.ts'
import type { PictureReader } from './pictureReader.ts'
import { sha256 } from './sha256.ts'
import { takePhoto } from './takePhoto.ts'

let device: TestDevice
let scope: ScopeName

beforeEach(async () => {
  device = await testDevice()
  ;({ scope } = await testWedding(device.replica))
})
afterEach(closeDevices)

const read: PictureReader = async (file) => {
  const thumb = new Blob([await file.slice(0, 20).arrayBuffer(), 'small'], { type: 'image/jpeg' })
  return {
    ok: true,
    hash: await sha256(file),
    mime: 'image/jpeg',
    width: 4_000,
    height: 3_000,
    takenAt: null,
    isShown: true,
    thumb: { blob: thumb, hash: await sha256(thumb), mime: 'image/jpeg', width: 480, height: 360 },
  }
}

const write = (ops: readonly WriteOp[]) => writeMany(device.replica, ops)
const into = () => ({
  replica: device.replica,
  write,
  sendFiles: () => {},
  account: {
    id: maya,
    name: 'Maya',
    email: '',
    token: null,
    expiresAt: null,
    lastServerContact: 0,
  },
})
const picture = (content: string, lastModified = 1_000) =>
  new File([content.repeat(50)], 'IMG.jpg', { lastModified })
const wish = () => ({ scope, device: 'phone', about: {} })
const take = (file: File) => takePhoto(into(), read, file, wish())
const counts = async () => {
  const { files, bytes, settings } = device.replica.local
  const open = await settings.where('key').startsWith('intake ').count()
  return [await files.count(), await bytes.count(), open]
}

it('keeps the bytes as they came, with a small picture and the record', async () => {
  const file = picture('a')
  const taken = await take(file)
  if (taken.kind !== 'taken') throw new Error(taken.kind)
  const data = (await stored(device.replica, taken.id))?.data as PhotoData
  expect(data).toMatchObject({ takenAt: 1_000, takenBy: { by: maya, device: 'phone' } })
  const kept = await device.replica.local.bytes.get(data.file.hash)
  expect(await kept?.blob.text()).toBe(await file.text())
  expect(await counts()).toEqual([2, 2, 0])
})

it('the same picture twice is one; after it was deleted it can be taken in again', async () => {
  const first = await take(picture('b'))
  if (first.kind !== 'taken') throw new Error(first.kind)
  expect(await take(picture('b'))).toEqual({ kind: 'known', id: first.id })
  await write([{ op: 'delete', id: first.id }])
  const again = await take(picture('b'))
  if (again.kind !== 'taken') throw new Error(again.kind)
  const rows = await device.replica.local.files.toArray()
  expect(rows.map(({ record }) => record)).toEqual([again.id, again.id])
})

it('a device without room keeps nothing of it, and a note can still be written', async () => {
  const { bytes } = device.replica.local
  const full = vi.spyOn(bytes, 'bulkPut').mockImplementation(() => {
    throw Object.assign(new Error('AbortError'), { inner: { name: 'QuotaExceededError' } })
  })
  const taken = await take(picture('c'))
  expect(taken).toEqual({ kind: 'refused', refusal: { reason: 'storageFull' } })
  expect(await counts()).toEqual([0, 0, 0])
  full.mockRestore()
  expect((await take(picture('d'))).kind).toBe('taken')
})

it('a record that may not be written leaves no bytes behind', async () => {
  const strange: ScopeName = `wedding:${device.edge.newId()}`
  const taken = await takePhoto(into(), read, picture('e'), { ...wish(), scope: strange })
  expect(taken).toMatchObject({ kind: 'refused', refusal: { reason: 'notAMember' } })
  expect(await counts()).toEqual([0, 0, 0])
})

it('a camera whose clock runs ahead took nothing tomorrow', async () => {
  const taken = await take(picture('f', device.edge.now() + 30 * 86_400_000))
  if (taken.kind !== 'taken') throw new Error(taken.kind)
  const data = (await stored(device.replica, taken.id))?.data as PhotoData
  expect(data.takenAt).toBe(device.edge.now())
})

it('nothing empty and nothing beyond 100 MB is looked at', async () => {
  expect(await take(new File([], 'x.jpg'))).toEqual({ kind: 'unfit', reason: 'empty' })
  const huge = Object.defineProperty(picture('g'), 'size', { value: 100 * 1024 * 1024 + 1 })
  expect(await take(huge)).toEqual({ kind: 'unfit', reason: 'tooLarge' })
})
