import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { Upload } from '@tus/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { uploadId } from '../files/uploadId.ts'
import { createMemoryFiles } from '../files/memoryFiles.ts'
import { createMemoryStore } from '../sync/memoryStore.ts'
import { personOn, weddingOf } from '../testing/apiCaller.ts'
import { startFakeBucket, type FakeBucket } from '../testing/fakeBucket.ts'
import { scopesOf } from '../testing/memoryScopes.ts'
import { startTestServer } from '../testing/testServer.ts'
import { fileOf, hashOf, pictureOf, sendFile, storedPictureOf } from '../testing/uploader.ts'
import { blobStoreContract } from './blobStoreContract.ts'
import { openS3Blobs } from './s3Blobs.ts'

let bucket: FakeBucket
beforeAll(async () => {
  bucket = await startFakeBucket()
})
afterAll(() => bucket.close())

const open = ({ url }: FakeBucket) =>
  openS3Blobs({
    name: 'wedsync',
    endpoint: url,
    region: 'us-east-1',
    accessKeyId: 'key',
    secretAccessKey: 'secret',
  })

blobStoreContract('a bucket', async () => {
  const own = await startFakeBucket()
  return {
    open: () => Promise.resolve(open(own)),
    count: () => Promise.resolve(own.names().length + own.underWay()),
    drop: () => own.close(),
  }
})

it('UPL6 parts that nobody put together before the server stopped are put together afterwards', async () => {
  const scope = 'wedding:00000000-0000-7000-8000-000000000001'
  const bytes = randomBytes(700)
  const id = uploadId(scope, randomBytes(16).toString('hex'))
  const common = { id, size: bytes.length }
  const hash = hashOf(bytes)
  const upload = { ...common, scope, user: '', record: '', hash, mime: '', begunAt: 0 } as const
  const before = open(bucket)
  await before.datastore.create(new Upload({ ...common, offset: 0, metadata: {} }))
  bucket.isBroken = true
  await expect(before.datastore.write(Readable.from([bytes]), id, 0)).rejects.toThrow(
    'InvalidRequest',
  )
  bucket.isBroken = false

  const { blobs } = open(bucket)
  expect(await blobs.arrived(upload)).toBe(bytes.length)
  expect((await buffer(await blobs.readUpload(upload))).equals(bytes)).toBe(true)
  const key = await blobs.keep(upload)
  expect((await buffer(await blobs.read(key))).equals(bytes)).toBe(true)
  expect(bucket.underWay()).toBe(0)
})

it('UPL1 a photo goes into a bucket and comes out of it as it does with a folder', async () => {
  const store = createMemoryStore()
  const index = createMemoryFiles(scopesOf(store))
  const server = await startTestServer({ store, files: { index, bytes: open(bucket) } })
  const maya = await personOn(server.url, 'Maya')
  const scope = await weddingOf(maya)
  const bytes = pictureOf(6_000_000)
  const picture = storedPictureOf(bytes)
  const photo = maya.record(scope, 'photo', { file: picture, thumb: picture, takenAt: 0 })
  const sending = { url: server.url, person: maya, scope, record: photo.id, bytes }
  await Promise.all([sendFile({ ...sending, chunkSize: 2_000_000 }), sendFile(sending)])
  await maya.push({ newDocumentState: photo })
  const whole = await fileOf(server.url, maya, scope, photo.id, picture.hash)
  expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true)
  const range = { range: 'bytes=5000000-5000009' }
  const part = await fileOf(server.url, maya, scope, photo.id, picture.hash, range)
  expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(5_000_000, 5_000_010))).toBe(
    true,
  )
  expect(
    bucket.names().filter((name) => name.startsWith('wedding-') && name.includes(scope.slice(8))),
  ).toHaveLength(1)
  await server.close()
})
