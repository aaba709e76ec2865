import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openDiskBlobs } from '../blobs/diskBlobs.ts'
import { personOn, weddingOf } from '../testing/apiCaller.ts'
import { memoryGround, openFileScene, type FileScene } from '../testing/fileScene.ts'
import { startTestServer } from '../testing/testServer.ts'
import { announce, hashOf, pictureOf, refusalOf } from '../testing/uploader.ts'

let scene: FileScene
beforeAll(async () => {
  scene = await openFileScene(memoryGround())
})
afterAll(() => scene.close())

it('UPL3 are brought only by whoever may name them in a record', async () => {
  const refused = await scene.begin(scene.nina, pictureOf(900))
  expect([refused.status, refused.code]).toEqual([403, 'FORBIDDEN'])
  const asked = await scene.nina.call('POST', '/files/missing', { scope: scene.scope, hashes: [] })
  expect(asked.code).toBe('FORBIDDEN')
  expect((await scene.begin(scene.leo, pictureOf(900))).status).toBe(201)
  expect((await scene.begin(null, pictureOf(900))).status).toBe(401)
})

it('UPL3 go to the upload that was judged, whatever stands behind its name in the address', async () => {
  const [bytes, other] = [pictureOf(900), pictureOf(900)]
  const [hers, his] = [await scene.begin(scene.maya, bytes), await scene.begin(scene.leo, other)]
  const { status } = await fetch(`${scene.url}/api/uploads/${his.id}?of=/${hers.id}`, {
    method: 'PATCH',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
      authorization: `Bearer ${scene.leo.token}`,
    },
    body: new Uint8Array(other.subarray(0, 500)),
  })
  expect(status).toBe(204)
  expect(await scene.arrivedOf(hers.id)).toBe(0)
  expect(await scene.arrivedOf(his.id)).toBe(500)
})

it('UPL4 that are not what was announced are refused, taken away, and said so', async () => {
  const bytes = pictureOf(5_000)
  const hash = hashOf(pictureOf(60))
  const refusal = await refusalOf(scene.send(bytes, { hash }))
  expect(refusal).toEqual({ status: 422, code: 'FILE_HASH' })
  expect(await scene.isMissing(hash)).toBe(true)
  expect(await scene.placesOf(hash)).toEqual([])
  const begun = await scene.begin(scene.maya, bytes, { hash })
  await begun.call('PATCH', { 'upload-offset': '0' }, bytes)
  expect((await begun.call('HEAD')).status).toBe(404)
  await expect(scene.arrivedOf(begun.id)).rejects.toThrow('ENOENT')
})

it.each([
  ['image/png', '<!doctype html><script>alert(1)</script>'],
  ['image/jpeg', '%PDF-1.7 not a picture'],
  ['text/plain', ' <html><script>alert(1)</script>'],
  ['text/csv', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['text/plain', 'binary \u0000 data'],
  ['application/pdf', 'no magic at all'],
])('UPL4 of %s that hold something else are refused: %s', async (mime, content) => {
  const bytes = Buffer.from(content)
  expect(await refusalOf(scene.send(bytes, { mime }))).toEqual({ status: 422, code: 'FILE_TYPE' })
  expect(await scene.isMissing(hashOf(bytes))).toBe(true)
})

it.each(['image/svg+xml', 'text/html', 'application/javascript', 'application/zip'])(
  'UPL4 of type %j are not even begun',
  async (mime) => {
    const refused = await scene.begin(scene.maya, pictureOf(60), { mime })
    expect([refused.status, refused.code]).toEqual([422, 'FILE_TYPE'])
  },
)

it('UPL4 that are too large, or of no told size, are not begun', async () => {
  const size = String(100 * 1024 * 1024 + 1)
  const large = await scene.begin(scene.maya, pictureOf(60), {}, { 'upload-length': size })
  expect([large.status, large.code]).toEqual([413, 'FILE_TOO_LARGE'])
  for (const length of ['0', '-1', '1e3', '']) {
    const odd = await scene.begin(scene.maya, pictureOf(60), {}, { 'upload-length': length })
    expect(odd.status).toBe(400)
  }
  const unnamed = await scene.begin(scene.maya, pictureOf(60), { record: 'x' })
  expect([unnamed.status, unnamed.code]).toEqual([400, 'BAD_REQUEST'])
})

it('UPL4 take more than was announced from nobody', async () => {
  const bytes = pictureOf(2_000)
  const begun = await scene.begin(scene.maya, bytes.subarray(0, 1_000))
  const answer = await begun.call('PATCH', { 'upload-offset': '0' }, bytes)
  expect([answer.status, answer.code]).toEqual([413, 'FILE_TOO_LARGE'])
})

it('UPL6 go on although an older request still hangs on a connection that is gone', async () => {
  const bytes = pictureOf(900)
  const begun = await scene.begin(scene.maya, bytes)
  const hanging = connect(scene.port, '127.0.0.1')
  const lines = [
    `PATCH /api/uploads/${begun.id} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Tus-Resumable: 1.0.0',
    `Authorization: Bearer ${scene.maya.token}`,
    'Content-Type: application/offset+octet-stream',
    'Upload-Offset: 0',
    `Content-Length: ${bytes.length}`,
  ]
  hanging.write(`${lines.join('\r\n')}\r\n\r\n`)
  hanging.write(bytes.subarray(0, 400))
  await vi.waitUntil(async () => (await scene.arrivedOf(begun.id)) === 400)
  const stands = await begun.call('HEAD')
  expect(stands.headers.get('upload-offset')).toBe('400')
  const rest = await begun.call('PATCH', { 'upload-offset': '400' }, bytes.subarray(400))
  expect(rest.status).toBe(204)
  hanging.destroy()
  expect(await scene.isMissing(hashOf(bytes))).toBe(false)
})

it('UPL3 are begun only so often by one account', async () => {
  const strict = await startTestServer({ rateLimits: { uploadsPerAccount: 2 } })
  const ida = await personOn(strict.url, 'Ida')
  const wedding = await weddingOf(ida)
  const asked = await ida.call('POST', '/files/missing', { scope: wedding, hashes: [] })
  expect(asked.status).toBe(200)
  expect((await announce(strict.url, ida, wedding, pictureOf(60))).status).toBe(201)
  const refused = await announce(strict.url, ida, wedding, pictureOf(60))
  expect([refused.status, refused.code]).toEqual([429, 'RATE_LIMITED'])
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  await strict.close()
})

it('UPL3 speak tus 1.0, and are told so', async () => {
  const mute = await scene.begin(scene.maya, pictureOf(60), {}, { 'tus-resumable': '2.0.0' })
  expect([mute.status, mute.headers.get('tus-version')]).toEqual([400, '1.0.0'])
  const { headers } = await fetch(`${scene.url}/api/uploads`, { method: 'OPTIONS' })
  expect(headers.get('tus-extension')).toBe('creation,creation-with-upload,termination,expiration')
})

it('UPL6 that cannot be written are a fault of the server, which it logs; they go on afterwards', async () => {
  const bytes = await openDiskBlobs(join(scene.folder, 'faulty'))
  const write = vi.spyOn(bytes.datastore, 'write').mockRejectedValueOnce(new Error('disk is full'))
  const faulty = await startTestServer({ files: { bytes } })
  const ida = await personOn(faulty.url, 'Ida')
  const picture = pictureOf(900)
  const begun = await announce(faulty.url, ida, await weddingOf(ida), picture)
  const failed = await begun.call('PATCH', { 'upload-offset': '0' }, picture)
  expect([failed.status, failed.code]).toEqual([500, 'INTERNAL'])
  expect(faulty.logged.filter((line) => line.includes('disk is full'))).toHaveLength(1)
  expect((await begun.call('PATCH', { 'upload-offset': '0' }, picture)).status).toBe(204)
  expect(write).toHaveBeenCalledTimes(2)
  await faulty.close()
})
