import { afterAll, beforeAll, expect, it } from 'vitest'
import { memoryGround, openFileScene, type FileScene } from '../testing/fileScene.ts'
import { announce, hashOf, pictureOf } from '../testing/uploader.ts'

let scene: FileScene
beforeAll(async () => {
  scene = await openFileScene(memoryGround())
})
afterAll(() => scene.close())

function bring(bytes: Buffer, along: Buffer, said: Readonly<Record<string, string>> = {}) {
  return announce(scene.url, scene.maya, scene.scope, bytes, said, {}, along)
}

it('UPL3 a creation with the whole content is the file, durable, with nothing more to send', async () => {
  const bytes = pictureOf(900)
  const made = await bring(bytes, bytes)
  expect(made.status).toBe(201)
  expect(made.headers.get('upload-offset')).toBe('900')
  expect(made.headers.get('location')).toMatch(/^\/api\/uploads\/./)
  expect(await scene.isMissing(hashOf(bytes))).toBe(false)
  expect((await made.call('HEAD')).headers.get('upload-offset')).toBe('900')
})

it('UPL3 a creation with a part of it goes on from there', async () => {
  const bytes = pictureOf(900)
  const made = await bring(bytes, bytes.subarray(0, 400))
  expect([made.status, made.headers.get('upload-offset')]).toEqual([201, '400'])
  expect(made.headers.get('upload-expires')).not.toBeNull()
  const rest = await made.call('PATCH', { 'upload-offset': '400' }, bytes.subarray(400))
  expect(rest.status).toBe(204)
  expect(await scene.isMissing(hashOf(bytes))).toBe(false)
})

it('UPL4 a creation with content that is not what was announced is refused as such, and gone', async () => {
  const bytes = pictureOf(900)
  const hash = hashOf(pictureOf(60))
  const wrong = await bring(bytes, bytes, { hash })
  expect([wrong.status, wrong.code]).toEqual([422, 'FILE_HASH'])
  expect(await scene.placesOf(hash)).toEqual([])
  const page = Buffer.from('<!doctype html><script>alert(1)</script>')
  const disguised = await bring(page, page)
  expect([disguised.status, disguised.code]).toEqual([422, 'FILE_TYPE'])
})

it('UPL3 a creation with more than it announced is refused', async () => {
  const bytes = pictureOf(900)
  const refused = await bring(bytes, pictureOf(1_000))
  expect([refused.status, refused.code]).toEqual([413, 'FILE_TOO_LARGE'])
  expect(await scene.isMissing(hashOf(bytes))).toBe(true)
})
