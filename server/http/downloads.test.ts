import { afterAll, beforeAll, expect, it } from 'vitest'
import { memoryGround, openFileScene, type FileScene } from '../testing/fileScene.ts'
import { hashOf, pictureOf } from '../testing/uploader.ts'

let scene: FileScene
beforeAll(async () => {
  scene = await openFileScene(memoryGround())
})
afterAll(() => scene.close())

it('UPL8 act in nobody’s name, whatever else they hold', async () => {
  const page = Buffer.from('<html><script>alert(document.domain)</script></html>')
  const { photo, hash } = await scene.shown(Buffer.concat([pictureOf(200), page]))
  const { headers } = await scene.get(scene.maya, photo.id, hash)
  expect(headers.get('content-type')).toBe('image/jpeg')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.get('content-disposition')).toBe('inline')
  expect(headers.get('cache-control')).toBe('private, immutable')
  expect(headers.get('access-control-allow-origin')).toBeNull()
})

it('UPL8 that are no pictures are saved under a name that means nothing to a file system', async () => {
  const bytes = Buffer.from('%PDF-1.7\n%%EOF\n')
  const id = crypto.randomUUID()
  const record = scene.maya.record(scene.scope, 'document', {
    name: '../Plan "Süd"\r\nX: y',
    kind: 'venuePlan',
    readers: 'team',
    versions: {
      [id]: {
        file: { hash: hashOf(bytes), size: bytes.length, mime: 'application/pdf' },
        addedAt: 1_750_000_000_000,
        by: 'Maya',
        device: 'phone',
      },
    },
    current: id,
  })
  await scene.send(bytes, { record: record.id, mime: 'application/pdf' })
  await scene.maya.push({ newDocumentState: record })
  const { status, headers } = await scene.get(scene.leo, record.id, hashOf(bytes))
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('application/pdf')
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="Plan Sud X y.pdf"; filename*=UTF-8''Plan%20S%C3%BCd%20X%20y.pdf`,
  )
})

it('UPL8 are given out in parts, and not again to whoever has them', async () => {
  const { photo, hash, bytes } = await scene.shown()
  const etag = `"${hash}"`
  const part = await scene.get(scene.maya, photo.id, hash, { range: 'bytes=100-199' })
  expect(part.status).toBe(206)
  expect(part.headers.get('content-range')).toBe(`bytes 100-199/${bytes.length}`)
  expect(part.headers.get('etag')).toBe(etag)
  const got = Buffer.from(await part.arrayBuffer())
  expect(got.equals(bytes.subarray(100, 200))).toBe(true)
  const stale = await scene.get(scene.maya, photo.id, hash, {
    range: 'bytes=0-9',
    'if-range': '"other"',
  })
  expect([stale.status, (await stale.arrayBuffer()).byteLength]).toEqual([200, bytes.length])
  expect((await scene.get(scene.maya, photo.id, hash, { range: 'bytes=9999-' })).status).toBe(416)
  expect((await scene.get(scene.maya, photo.id, hash, { 'if-none-match': etag })).status).toBe(304)
  expect((await scene.get(scene.nina, photo.id, hash, { 'if-none-match': etag })).status).toBe(404)
  const head = await scene.get(scene.maya, photo.id, hash, {}, 'HEAD')
  expect(head.headers.get('content-length')).toBe(String(bytes.length))
})

it('UPL8 are neither read nor brought from another site with our cookie', async () => {
  const begun = await scene.begin(scene.maya, pictureOf(900))
  const cookie = `sid=${scene.maya.token}`
  const foreign = { cookie, origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }
  expect((await scene.begin(null, pictureOf(900), {}, foreign)).status).toBe(403)
  const ownPage = { cookie, origin: scene.url, 'sec-fetch-site': 'same-origin' }
  expect((await scene.begin(null, pictureOf(900), {}, ownPage)).status).toBe(201)
  const { photo, hash } = await scene.shown()
  expect((await scene.get(null, photo.id, hash, { cookie })).status).toBe(200)

  const read = await fetch(`${scene.url}/api/uploads/${begun.id}`, {
    headers: { authorization: `Bearer ${scene.maya.token}` },
  })
  expect(read.status).toBe(405)
  const asked = await begun.call('HEAD', { origin: 'https://evil.test' })
  expect(asked.headers.get('access-control-allow-origin')).toBeNull()
})
