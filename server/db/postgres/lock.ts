import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { DatabaseNotStarted } from './notStarted.ts'
import { processIdentity } from './processIdentity.ts'

const holder = z.object({ pid: z.number(), identity: z.string(), dataDir: z.string() })

/**
 * One process at a time may run the database of a data folder. PostgreSQL's own lock file cannot
 * say that: a PostgreSQL that outlived its killed parent must be ended, one with a living parent
 * must not.
 *
 * @returns gives the folder free again.
 * @throws DatabaseNotStarted when a living process holds it.
 */
export async function takeLock(dataDir: string): Promise<() => Promise<void>> {
  const file = join(dataDir, 'postgres.lock')
  const identity = (await processIdentity(process.pid)) ?? ''
  const mine = JSON.stringify({ pid: process.pid, identity, dataDir })
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      await writeFile(file, mine, { flag: 'wx' })
      return () => rm(file, { force: true })
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
    }
    const found = await readFile(file, 'utf8').catch(() => undefined)
    if (found === undefined) continue
    const pid = await livingHolder(found, dataDir)
    if (pid !== undefined) throw taken(dataDir, pid)
    await clearAway(file, found, dataDir)
  }
  throw taken(dataDir, undefined)
}

async function livingHolder(text: string, dataDir: string): Promise<number | undefined> {
  const known = holder.safeParse(parseOrNothing(text))
  // Cut short by a crash or a full disk: whoever wrote it is gone.
  if (!known.success) return undefined
  // A copied folder brings the lock of its original along.
  if (known.data.dataDir !== dataDir) return undefined
  const { pid, identity } = known.data
  return (await processIdentity(pid)) === identity ? pid : undefined
}

/** Renamed, not removed: of two starts that saw the same dead holder, one must not delete the other's. */
async function clearAway(file: string, seen: string, dataDir: string): Promise<void> {
  const aside = `${file}.${process.pid}`
  const moved = await rename(file, aside).then(
    () => true,
    () => false,
  )
  if (!moved) return
  if ((await readFile(aside, 'utf8')) !== seen) {
    await rename(aside, file)
    throw taken(dataDir, undefined)
  }
  await rm(aside)
}

function taken(dataDir: string, pid: number | undefined): DatabaseNotStarted {
  const who = pid === undefined ? 'another process' : `process ${pid}`
  return new DatabaseNotStarted(
    `The database in ${dataDir} is already in use by ${who}: stop that one first, or set DATABASE_URL.`,
  )
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
