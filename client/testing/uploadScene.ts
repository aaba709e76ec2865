import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { photo } from '#shared/schema/photo.ts'
import { keepFiles, settleIntake } from '../data/replica/uploads/keepFiles.ts'
import { drainUploads, type UploadDeps } from '../data/replica/uploads/drainUploads.ts'
import { writeMany } from '../data/replica/write.ts'
import { createOp } from '../data/replica/writeOp.ts'
import { fakeFiles } from './fakeFiles.ts'
import { fakeLocks } from './fakeLocks.ts'
import { testDevice } from './testReplica.ts'
import { testWedding, written } from './testWedding.ts'

export type UploadScene = Awaited<ReturnType<typeof uploadScene>>

/** A device with a wedding whose pictures go up to a server of files. */
export async function uploadScene() {
  const device = await testDevice()
  const files = fakeFiles()
  const { scope } = await testWedding(device.replica)
  const pauses: number[] = []

  function deps(change: Partial<UploadDeps>): UploadDeps {
    return {
      fetch: files.fetch,
      locks: fakeLocks(),
      token: 't'.repeat(43),
      origin: 'https://wedsync.test',
      random: () => 0.5,
      link: () => undefined,
      once: false,
      pause: async (ms) => void pauses.push(ms),
      signal: new AbortController().signal,
      ...change,
    }
  }

  /** A picture of `size` bytes with a small one, as an intake leaves it. */
  async function takePicture(size: number, seed: number, into = scope) {
    const { replica } = device
    const id = replica.edge.newId()
    const [original, small] = [content(size, seed), content(2_000, seed + 1)]
    const file = (bytes: Uint8Array<ArrayBuffer>, part: 'thumb' | 'original') => ({
      ...stored(bytes),
      part,
      blob: new Blob([bytes], { type: 'image/jpeg' }),
    })
    const parts = [file(original, 'original'), file(small, 'thumb')]
    await keepFiles(replica, { id, scope: into }, parts)
    const data = { file: stored(original), thumb: stored(small), takenAt: 1 }
    written(await writeMany(replica, [createOp(photo, into, id, data)]))
    await settleIntake(replica, id)
    device.edge.time += 1_000
    return { id, original, small, hash: hashOf(original), thumb: hashOf(small) }
  }

  return {
    device,
    files,
    scope,
    /** Waits between attempts, ms. */
    pauses,
    takePicture,
    drain: (change: Partial<UploadDeps> = {}) => drainUploads(device.replica, deps(change)),
    states: async () => (await device.replica.local.files.toArray()).map(({ state }) => state),
    /** What the server has of a file; undefined: nothing whole. */
    sent: (hash: string, of = scope) => files.whole.get(`${of} ${hash}`),
  }
}

/** Bytes that say nothing, the same for the same seed. */
export function content(size: number, seed: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: size }, (_none, index) => (index * 7 + seed * 31) % 251)
}

/** Of a file, as its record tells. */
export const stored = (part: Uint8Array) => ({
  hash: hashOf(part),
  size: part.length,
  mime: 'image/jpeg' as const,
  width: 40,
  height: 30,
})

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
