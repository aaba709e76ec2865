import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { openDiskBlobs } from '../blobs/diskBlobs.ts'
import { createTidyFiles } from '../jobs/tidyFiles.ts'
import { admit, personOn, weddingOf } from './apiCaller.ts'
import { startCuttingProxy } from './cuttingProxy.ts'
import { openFileScene, type FileGround, type FileScene } from './fileScene.ts'
import { announce, hashOf, pictureOf, sendFile } from './uploader.ts'

const DAY_MS = 24 * 3_600_000

/** Files brought and read as any program does it, over one index and a folder. */
export function filesAreKept(name: string, open: () => Promise<FileGround>): void {
  let ground: FileGround
  let scene: FileScene

  beforeAll(async () => {
    ground = await open()
    scene = await openFileScene(ground)
  })
  afterAll(() => scene.close())

  describe(`files, ${name}`, () => {
    it('UPL1 are read byte for byte by whoever may read the record that names them', async () => {
      const { photo, hash, bytes } = await scene.shown(pictureOf(300_000))
      for (const person of [scene.maya, scene.leo]) {
        const answer = await scene.get(person, photo.id, hash)
        expect(answer.status).toBe(200)
        expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
      }
      expect(await scene.isMissing(hash)).toBe(false)
      expect(await scene.isMissing(hashOf(pictureOf(50)))).toBe(true)
    })

    it('UPL2 are nobody else’s: other roles, strangers, other records, what is gone', async () => {
      const { photo, hash } = await scene.shown()
      const stranger = await personOn(scene.url, 'Otto')
      expect((await scene.get(scene.nina, photo.id, hash)).status).toBe(404)
      expect((await scene.get(stranger, photo.id, hash)).status).toBe(404)
      expect((await scene.get(null, photo.id, hash)).status).toBe(401)
      const { photo: other } = await scene.shown()
      expect((await scene.get(scene.maya, other.id, hash)).status).toBe(404)
      expect((await scene.get(scene.maya, crypto.randomUUID(), hash)).status).toBe(404)

      await scene.maya.push({
        assumedMasterState: photo,
        newDocumentState: scene.maya.edit(photo, { consent: 'refused' }),
      })
      expect((await scene.get(scene.leo, photo.id, hash)).status).toBe(404)
      expect((await scene.get(scene.maya, photo.id, hash)).status).toBe(200)

      const gone = { ...scene.maya.edit(other, {}), _deleted: true }
      await scene.maya.push({ assumedMasterState: other, newDocumentState: gone })
      const { file } = storedNames(other)
      expect((await scene.get(scene.maya, other.id, file)).status).toBe(404)
    })

    it('UPL2 are closed to whoever has left, and so are their uploads', async () => {
      const { photo, hash } = await scene.shown()
      const rosa = await personOn(scene.url, 'Rosa')
      await admit(scene.maya, scene.scope, rosa, 'photographer')
      const begun = await scene.begin(rosa, pictureOf(900))
      expect((await scene.get(rosa, photo.id, hash)).status).toBe(200)
      expect((await begun.call('HEAD')).status).toBe(200)
      expect(
        (await scene.maya.call('DELETE', `/scopes/${scene.scope}/members/${rosa.id}`)).status,
      ).toBe(204)
      expect((await scene.get(rosa, photo.id, hash)).status).toBe(404)
      expect((await begun.call('HEAD')).status).toBe(404)
      expect((await begun.call('PATCH', { 'upload-offset': '0' }, pictureOf(900))).status).toBe(404)
      expect(
        (await rosa.call('POST', '/files/missing', { scope: scene.scope, hashes: [hash] })).code,
      ).toBe('NOT_FOUND')
      expect((await scene.begin(rosa, pictureOf(900))).status).toBe(404)
    })

    it('UPL3 an upload belongs to the account that began it, and only that one ends it', async () => {
      const bytes = pictureOf(900)
      const begun = await scene.begin(scene.maya, bytes)
      for (const method of ['HEAD', 'PATCH', 'DELETE']) {
        const answer = await begun.call(method, { 'upload-offset': '0' }, bytes, scene.leo)
        expect(answer.status).toBe(404)
      }
      expect((await begun.call('DELETE')).status).toBe(204)
      expect((await begun.call('HEAD')).status).toBe(404)
    })

    it('O6 unfinished uploads are let go of by the account that began them, all at once', async () => {
      const [mine, leos] = [
        await scene.begin(scene.maya, pictureOf(900)),
        await scene.begin(scene.leo, pictureOf(900)),
      ]
      const bytes = pictureOf(900)
      const whole = await scene.begin(scene.maya, bytes)
      await whole.call('PATCH', { 'upload-offset': '0' }, bytes)
      await scene.maya.call('DELETE', '/uploads/unfinished')
      expect((await mine.call('HEAD')).status).toBe(404)
      expect((await leos.call('HEAD')).status).toBe(200)
      expect(await scene.isMissing(hashOf(bytes))).toBe(false)
    })

    it('UPL5 stay when the upload that brought them is let go of', async () => {
      const bytes = pictureOf(900)
      const brought = await scene.begin(scene.maya, bytes)
      const late = await scene.begin(scene.maya, bytes)
      expect(
        (await late.call('PATCH', { 'upload-offset': '0' }, bytes.subarray(0, 500))).status,
      ).toBe(204)
      expect((await brought.call('PATCH', { 'upload-offset': '0' }, bytes)).status).toBe(204)
      expect((await late.call('HEAD')).headers.get('upload-offset')).toBe('900')
      await expect(scene.arrivedOf(late.id)).rejects.toThrow('ENOENT')
      for (const upload of [brought, late]) {
        expect((await upload.call('DELETE')).status).toBe(204)
        expect((await upload.call('HEAD')).status).toBe(404)
      }
      expect(await scene.placesOf(hashOf(bytes))).toHaveLength(1)
      expect(await scene.isMissing(hashOf(bytes))).toBe(false)
    })

    it('UPL5 that are whole already are not sent again', async () => {
      const { bytes, hash } = await scene.shown()
      const before = await scene.placesOf(hash)
      expect(before).toHaveLength(1)
      const again = await scene.begin(scene.leo, bytes)
      expect(again.status).toBe(201)
      expect(again.headers.get('upload-offset')).toBe(String(bytes.length))
      const stands = await again.call('HEAD', {}, undefined, scene.leo)
      expect(stands.headers.get('upload-offset')).toBe(String(bytes.length))
      const patched = await again.call('PATCH', { 'upload-offset': '0' }, bytes, scene.leo)
      expect([patched.status, patched.code]).toEqual([409, 'UPLOAD_OFFSET'])
      await scene.send(bytes, { person: scene.leo })
      expect(await scene.placesOf(hash)).toEqual(before)
    })

    it('UPL5 that two devices send at the same time are kept once', async () => {
      const bytes = pictureOf(400_000)
      await Promise.all(
        [scene.maya, scene.leo, scene.maya].map((person) =>
          scene.send(bytes, { person, chunkSize: 150_000 }),
        ),
      )
      expect(await scene.placesOf(hashOf(bytes))).toHaveLength(1)
    })

    it('UPL6 arrive whole through cuts and a restart in the middle, none twice', async () => {
      let seed = 5
      const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
      const network = await startCuttingProxy(random, 250_000)
      network.target = scene.port
      const files = Array.from({ length: 3 }, () => pictureOf(300_000))
      const sending = Promise.all(
        files.map((bytes) => scene.send(bytes, { url: network.url, chunkSize: 100_000 })),
      )
      while (network.cuts < 3) await new Promise((resolve) => setTimeout(resolve, 5))
      network.target = null
      await scene.restart()
      network.target = scene.port
      await sending
      await network.close()
      expect(network.cuts).toBeGreaterThan(2)
      for (const bytes of files) {
        const photo = scene.photoOf(bytes)
        await scene.maya.push({ newDocumentState: photo })
        const answer = await scene.get(scene.maya, photo.id, hashOf(bytes))
        expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
        expect(await scene.placesOf(hashOf(bytes))).toHaveLength(1)
      }
    })

    it('UPL6 whose last answer was lost are whole when somebody asks again', async () => {
      const bytes = pictureOf(3_000)
      const begun = await scene.begin(scene.maya, bytes)
      const half = { 'upload-offset': '0' }
      expect((await begun.call('PATCH', half, bytes.subarray(0, 1_000))).status).toBe(204)
      await scene.restart(async () => {
        // The server stopped after the last byte and before it looked at the content.
        const { datastore } = await openDiskBlobs(scene.folder)
        await datastore.write(Readable.from([bytes.subarray(1_000)]), begun.id, 1_000)
      })
      expect(await scene.isMissing(hashOf(bytes))).toBe(true)
      const stands = await begun.call('HEAD')
      expect(stands.headers.get('upload-offset')).toBe('3000')
      expect(await scene.isMissing(hashOf(bytes))).toBe(false)
    })

    it('UPL7 fill a wedding up to its share, uploads under way included', async () => {
      const small = await scene.startOther(3_000)
      const own = await personOn(small.url, 'Ida')
      const wedding = await weddingOf(own)
      const bring = (bytes: Buffer) => announce(small.url, own, wedding, bytes)
      const first = pictureOf(1_500)
      expect((await bring(first)).status).toBe(201)
      const full = await bring(pictureOf(2_000))
      expect([full.status, full.code]).toEqual([413, 'FILE_QUOTA'])
      const rest = await bring(pictureOf(1_500))
      expect(rest.status).toBe(201)
      await rest.call('DELETE')
      await sendFile({
        url: small.url,
        person: own,
        scope: wedding,
        record: own.id,
        bytes: pictureOf(1_500),
      })
      expect((await bring(pictureOf(100))).code).toBe('FILE_QUOTA')
      await small.close()
    })

    it('HIS3 of a record that was erased are gone with the next round, unless another names them', async () => {
      const shared = pictureOf(1_000)
      const alone = await scene.shown()
      const first = await scene.shown(shared)
      await scene.maya.push({ newDocumentState: scene.photoOf(shared) })
      const unnamed = pictureOf(1_100)
      await scene.send(unnamed)
      for (const { photo } of [alone, first]) {
        const erased = await scene.maya.call('POST', '/history/erase', {
          scope: scene.scope,
          record: photo.id,
        })
        expect(erased.status).toBe(204)
      }
      expect((await scene.get(scene.maya, alone.photo.id, alone.hash)).status).toBe(404)

      await tidied(0)
      expect(await scene.isMissing(alone.hash)).toBe(true)
      expect(await scene.placesOf(alone.hash)).toEqual([])
      expect(await scene.isMissing(hashOf(shared))).toBe(false)
      expect(await scene.isMissing(hashOf(unnamed))).toBe(false)

      const slow = await scene.begin(scene.maya, pictureOf(900))
      await tidied(8 * DAY_MS)
      expect((await slow.call('HEAD')).status).toBe(404)
      await tidied(181 * DAY_MS)
      expect(await scene.isMissing(hashOf(unnamed))).toBe(true)
      expect(await scene.isMissing(hashOf(shared))).toBe(false)
    })
  })

  /** A round of the job, so much later. */
  async function tidied(laterMs: number): Promise<void> {
    const { blobs } = await openDiskBlobs(scene.folder)
    const failed: unknown[] = []
    const { run } = createTidyFiles({
      store: ground.store,
      index: ground.index,
      blobs,
      unfinishedMs: 7 * DAY_MS,
      keepMs: 180 * DAY_MS,
      now: () => Date.now() + laterMs,
      pause: () => Promise.resolve(),
      onFailed: (_scope, error) => failed.push(error),
    })
    await run()
    expect(failed).toEqual([])
  }
}

function storedNames({ data }: RecordEnvelope): { file: string } {
  const { file } = data
  return { file: String(Object(file).hash) }
}
