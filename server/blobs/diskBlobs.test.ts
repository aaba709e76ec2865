import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { blobStoreContract } from './blobStoreContract.ts'
import { openDiskBlobs } from './diskBlobs.ts'

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((one) => one.isFile()).map(({ name }) => name)
}

blobStoreContract('a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wedsync-blobs-'))
  return {
    open: () => openDiskBlobs(folder),
    count: async () => (await filesIn(folder)).length,
    drop: () => rm(folder, { recursive: true }),
  }
})

it('a folder of files is open to nobody else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wedsync-blobs-'))
  await openDiskBlobs(join(folder, 'files'))
  expect((await stat(join(folder, 'files'))).mode & 0o777).toBe(0o700)
  await rm(folder, { recursive: true })
})
