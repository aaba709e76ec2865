import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { Upload as TusUpload } from '@tus/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uploadId } from '../files/uploadId.ts'
import type { Bytes } from '../files/blobStore.ts'
import type { Upload } from '../files/fileIndex.ts'
import type { TusBlobs } from './tusBlobs.ts'

export type BlobGround = {
  open: () => Promise<TusBlobs>
  /** How many things lie there, whatever they are. */
  count: () => Promise<number>
  drop: () => Promise<void>
}

const scope = 'wedding:00000000-0000-7000-8000-000000000001'

/** What holds wherever bytes lie. `open` gives the same place again, as after a restart. */
export function blobStoreContract(name: string, prepare: () => Promise<BlobGround>): void {
  let ground: BlobGround
  let place: TusBlobs

  beforeAll(async () => {
    ground = await prepare()
    place = await ground.open()
  })
  afterAll(() => ground.drop())

  function uploadOf(size: number): Upload {
    const id = uploadId(scope, randomBytes(16).toString('hex'))
    const hash = randomBytes(32).toString('hex')
    return { id, scope, user: '', record: '', hash, size, mime: 'image/jpeg', begunAt: 0 }
  }

  async function begin({ id, size }: Upload): Promise<void> {
    await place.datastore.create(new TusUpload({ id, size, offset: 0, metadata: {} }))
  }

  const write = ({ id }: Upload, bytes: Buffer, offset: number): Promise<number> =>
    place.datastore.write(Readable.from([bytes]), id, offset)

  const read = async (bytes: Promise<Bytes>): Promise<Buffer> => buffer(await bytes)

  describe(`bytes in ${name}`, () => {
    it('has nothing of an upload that it never saw', async () => {
      const unknown = uploadOf(10)
      expect(await place.blobs.arrived(unknown)).toBe(0)
      await place.blobs.drop(unknown)
      await place.blobs.remove(unknown.id)
    })

    it('goes on with an upload after a restart, and keeps it whole', async () => {
      const bytes = randomBytes(6_000_000)
      const upload = uploadOf(bytes.length)
      await begin(upload)
      await write(upload, bytes.subarray(0, 5_500_000), 0)
      place = await ground.open()
      const arrived = await place.blobs.arrived(upload)
      expect(arrived).toBe(5_500_000)
      await write(upload, bytes.subarray(arrived), arrived)
      expect(await place.blobs.arrived(upload)).toBe(bytes.length)
      expect((await read(place.blobs.readUpload(upload))).equals(bytes)).toBe(true)

      const key = await place.blobs.keep(upload)
      expect(await place.blobs.keep(upload)).toBe(key)
      place = await ground.open()
      expect(await place.blobs.arrived(upload)).toBe(bytes.length)
      expect((await read(place.blobs.readUpload(upload))).equals(bytes)).toBe(true)
      expect((await read(place.blobs.read(key))).equals(bytes)).toBe(true)
      const part = await read(place.blobs.read(key, { first: 10, last: 19 }))
      expect(part.equals(bytes.subarray(10, 20))).toBe(true)
      expect(await ground.count()).toBe(1)
      await place.blobs.remove(key)
      expect(await ground.count()).toBe(0)
    })

    it('keeps two uploads of the same content apart', async () => {
      const bytes = randomBytes(1_000)
      const [one, other] = [uploadOf(1_000), uploadOf(1_000)]
      other.hash = one.hash
      const keys: string[] = []
      for (const upload of [one, other]) {
        await begin(upload)
        await write(upload, bytes, 0)
        keys.push(await place.blobs.keep(upload))
      }
      expect(new Set(keys).size).toBe(2)
      await place.blobs.remove(keys[1] ?? '')
      expect((await read(place.blobs.read(keys[0] ?? ''))).equals(bytes)).toBe(true)
      await place.blobs.remove(keys[0] ?? '')
    })

    it.each(['begun', 'half there', 'complete', 'kept'])(
      'leaves nothing of an upload that is %s and dropped',
      async (stage) => {
        const upload = uploadOf(1_000)
        await begin(upload)
        if (stage === 'half there') await write(upload, randomBytes(500), 0)
        if (stage === 'complete' || stage === 'kept') await write(upload, randomBytes(1_000), 0)
        if (stage === 'kept') await place.blobs.keep(upload)
        await place.blobs.drop(upload)
        await place.blobs.drop(upload)
        expect(await place.blobs.arrived(upload)).toBe(0)
        expect(await ground.count()).toBe(0)
      },
    )
  })
}
