import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import type { BlobStore } from './blobStore.ts'
import type { Upload } from './fileIndex.ts'
import { createFileService } from './fileService.ts'
import { createMemoryFiles } from './memoryFiles.ts'

const scope = 'wedding:00000000-0000-7000-8000-000000000001'
const bytes = Buffer.from('a picture, as far as this matters')
const hash = createHash('sha256').update(bytes).digest('hex')

it('UPL6 an upload that is let go of while it is being finished is either a file with its bytes, or none', async () => {
  const places = new Set<string>()
  const read = async () =>
    (async function* () {
      yield bytes
    })()
  const blobs: BlobStore = {
    arrived: async () => bytes.length,
    readUpload: read,
    keep: async ({ id }) => id,
    drop: async ({ id }) => void places.delete(id),
    read,
    remove: async (key) => void places.delete(key),
  }
  const member = async () => ({ user: 'maya', role: 'planner', owner: true }) as const
  const index = createMemoryFiles({ member, record: async () => null, everything: () => '' })
  const [find, settle] = [index.upload.bind(index), index.settle.bind(index)]
  const finished: Promise<void>[] = []
  index.upload = async (...asked) => {
    const found = await find(...asked)
    if (found && finished.length === 0)
      finished.push(files.finish(found.upload).catch(() => undefined))
    return found
  }
  index.settle = async (...asked) => {
    for (let turn = 0; turn < 9; turn += 1) await new Promise((next) => setImmediate(next))
    return settle(...asked)
  }
  const files = createFileService({
    index,
    blobs,
    recognise: async () => 'image/jpeg',
    quota: 1_000,
    now: () => 1,
  })
  const said: Pick<Upload, 'scope' | 'record' | 'hash' | 'mime' | 'size'> = {
    scope,
    record: scope.slice(8),
    hash,
    mime: 'image/jpeg',
    size: bytes.length,
  }
  const { upload } = await files.begin('maya', said)
  places.add(upload.id)
  await files.abandon('maya', upload.id)
  await Promise.all(finished)
  expect(await index.whole(scope, [hash])).toHaveLength(places.size)
})
