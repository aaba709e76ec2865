import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as z from 'zod/mini'
import { isOwnFolder, openToAll } from './account.ts'
import { DatabaseNotStarted } from './notStarted.ts'

const place = z.object({
  /** PostgreSQL's data folder. */
  data: z.string(),
  password: z.string(),
  /** Port of the last start; taken again if it is free. */
  port: z.optional(z.number()),
  /** Where this file stood when it was written: tells a copied checkout from a moved one. */
  dataDir: z.string(),
})
export type Place = z.infer<typeof place>

/**
 * Reads where the database of this data folder lives and its password, or decides it: inside the
 * folder, except that root's database needs a folder which PostgreSQL's own account can enter.
 */
export async function findPlace(dataDir: string): Promise<Place> {
  const known = await readPlace(dataDir)
  // A database inside a folder that was moved is at the new path; so is one that was copied.
  const reachable = process.getuid?.() !== 0 || (await openToAll(dataDir))
  if (known?.data === join(known?.dataDir ?? '', 'postgres')) {
    if (!reachable)
      throw new DatabaseNotStarted(
        `${dataDir} was moved to a place that PostgreSQL's own account cannot enter: move it back, or move it away to begin with an empty database.`,
      )
    return { ...known, data: join(dataDir, 'postgres'), dataDir }
  }
  if (known !== undefined && !(await isCopy(known, dataDir))) return { ...known, dataDir }

  const password = randomBytes(24).toString('base64url')
  if (reachable) return { data: join(dataDir, 'postgres'), password, dataDir }
  // Not derived from the path: who deletes the folder and clones again begins with an empty database.
  const id = randomBytes(6).toString('hex')
  return { data: join(await shelter(), `data-${id}`), password, dataDir }
}

/** Readable for the folder's owner only, for the password's sake; root's visit leaves it theirs. */
export async function keepPlace(found: Place): Promise<void> {
  const file = join(found.dataDir, 'postgres.json')
  await writeFile(`${file}.new`, `${JSON.stringify(found, null, 2)}\n`, { mode: 0o600 })
  if (process.getuid?.() === 0) {
    const owner = await stat(found.dataDir)
    await chown(`${file}.new`, owner.uid, owner.gid)
  }
  await rename(`${file}.new`, file)
}

/** A folder of root's that every account may enter. */
export async function shelter(): Promise<string> {
  for (const parent of ['/var/lib', '/var/tmp', tmpdir()]) {
    const folder = join(parent, 'wedsync')
    try {
      if (!(await openToAll(parent))) continue
      await mkdir(folder, { mode: 0o755 }).catch(() => undefined)
      if (!(await isOwnFolder(folder))) continue
      await chmod(folder, 0o755)
      return folder
    } catch {
      // Not there, or read-only: the next one.
    }
  }
  throw new DatabaseNotStarted(
    `PostgreSQL must not run as root, and no folder was found that its own account could enter (tried /var/lib, /var/tmp and ${tmpdir()}): start as an ordinary user, or set DATABASE_URL.`,
  )
}

async function readPlace(dataDir: string): Promise<Place | undefined> {
  const file = join(dataDir, 'postgres.json')
  try {
    return place.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw new DatabaseNotStarted(
      `${file} cannot be read: start as the user who started WedSync here first, or move ${dataDir} away to begin with an empty database.`,
      { cause },
    )
  }
}

/** The data stay with the original, which may be running; the copy begins with an empty database. */
async function isCopy(known: Place, dataDir: string): Promise<boolean> {
  if (known.dataDir === dataDir) return false
  const original = await stat(join(known.dataDir, 'postgres.json')).catch(() => undefined)
  return original !== undefined || (await stat(dirname(known.data)).catch(() => null)) === null
}
