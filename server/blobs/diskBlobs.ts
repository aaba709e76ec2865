import { FileStore } from '@tus/file-store'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BlobStore } from '../files/blobStore.ts'
import type { Upload } from '../files/fileIndex.ts'
import { UNFINISHED_MS, withoutDeferring, type TusBlobs } from './tusBlobs.ts'

/**
 * Bytes in a folder that nobody else may read: `uploads/` under way, `kept/<scope>/<aa>/<hash>-<upload>`
 * whole. Both lie on one file system, so that keeping is a rename.
 */
export async function openDiskBlobs(folder: string): Promise<TusBlobs> {
  const uploads = join(folder, 'uploads')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  await mkdir(uploads, { recursive: true, mode: 0o700 })
  const datastore = withoutDeferring(
    new FileStore({ directory: uploads, expirationPeriodInMilliseconds: UNFINISHED_MS }),
  )

  const pathOf = (key: string) => join(folder, 'kept', key)
  const arriving = ({ id }: Upload) => join(uploads, id)

  const blobs: BlobStore = {
    async arrived(upload) {
      return (await sizeOf(arriving(upload))) ?? (await sizeOf(pathOf(keyOf(upload)))) ?? 0
    },
    async readUpload(upload) {
      const isKept = (await sizeOf(arriving(upload))) === null
      return createReadStream(isKept ? pathOf(keyOf(upload)) : arriving(upload))
    },
    async keep(upload) {
      const key = keyOf(upload)
      const place = pathOf(key)
      if ((await sizeOf(arriving(upload))) !== null) {
        await makeFolder(folder, dirname(place))
        await chmod(arriving(upload), 0o600)
        await makeDurable(arriving(upload))
        await rename(arriving(upload), place)
        await makeDurable(dirname(place))
      }
      await rm(`${arriving(upload)}.json`, { force: true })
      return key
    },
    async drop(upload) {
      await rm(arriving(upload), { force: true })
      await rm(`${arriving(upload)}.json`, { force: true })
      await rm(pathOf(keyOf(upload)), { force: true })
    },
    read: (key, span) =>
      Promise.resolve(
        createReadStream(pathOf(key), span ? { start: span.first, end: span.last } : {}),
      ),
    remove: (key) => rm(pathOf(key), { force: true }),
  }
  return { blobs, datastore }
}

function keyOf({ scope, hash, id }: Upload): string {
  const random = id.slice(id.lastIndexOf('-') + 1)
  return `${scope.replace(':', '-')}/${hash.slice(0, 2)}/${hash}-${random}`
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Each new folder is durable in its own parent before anything is put into it. */
async function makeFolder(root: string, path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let at = dirname(path); at.length >= root.length; at = dirname(at)) await makeDurable(at)
}

async function makeDurable(path: string): Promise<void> {
  // Windows syncs no folders.
  if (process.platform === 'win32' && (await stat(path)).isDirectory()) return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
