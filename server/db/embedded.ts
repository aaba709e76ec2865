import { mkdir, realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Client } from 'pg'
import { accountFor } from './postgres/account.ts'
import { findBinaries } from './postgres/binaries.ts'
import { initialise } from './postgres/initialise.ts'
import { halt, launch } from './postgres/launch.ts'
import { takeLock } from './postgres/lock.ts'
import { DatabaseNotStarted } from './postgres/notStarted.ts'
import { findPlace, keepPlace, shelter } from './postgres/place.ts'
import { settings } from './postgres/settings.ts'
import { endSurvivor } from './postgres/survivor.ts'

export type EmbeddedOptions = {
  /** Folder for the data, or, for root in a closed place, for the note where they are. */
  dataDir: string
  log: (message: string) => void
  /** false only in tests: no waiting for the disk. */
  durable: boolean
  /** PostgreSQL ended although nobody stopped it. */
  onLost?: (error: DatabaseNotStarted) => void
}

export type Embedded = {
  /** Of the database `wedsync`, as superuser, password included. */
  url: string
  /** PostgreSQL's own data folder. */
  data: string
  pid: number
  /** Finishes what runs, closes the database and gives the data folder free. */
  stop: () => Promise<void>
}

/**
 * Starts a PostgreSQL of our own, without anything installed, and keeps its data over restarts.
 *
 * @throws DatabaseNotStarted with one sentence for a person.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  try {
    // Open to pass through, since PostgreSQL's account is not root; files inside are 0600.
    await mkdir(options.dataDir, { recursive: true, mode: 0o711 })
    const dataDir = await realpath(resolve(options.dataDir))
    const unlock = await takeLock(dataDir)
    try {
      return await startLocked(options, dataDir, unlock)
    } catch (error) {
      await unlock()
      throw error
    }
  } catch (cause) {
    if (cause instanceof DatabaseNotStarted) throw cause
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new DatabaseNotStarted(`The built-in database could not be started: ${why}`, { cause })
  }
}

async function startLocked(
  { durable, log, onLost }: EmbeddedOptions,
  dataDir: string,
  unlock: () => Promise<void>,
): Promise<Embedded> {
  const place = await findPlace(dataDir)
  const account = await accountFor(place.data)
  const { initdb, postgres } = await findBinaries(account, shelter)
  await keepPlace(place)
  await initialise(initdb, place, account, durable)
  await endSurvivor(place.data)

  const running = await launch({
    postgres,
    data: place.data,
    account,
    settings: settings(durable),
    port: place.port,
    log,
  })
  await keepPlace({ ...place, port: running.port })

  let stopping = false
  running.child.once('exit', () => {
    if (stopping) return
    const lost = new DatabaseNotStarted('PostgreSQL ended unexpectedly.')
    log(lost.message)
    onLost?.(lost)
  })
  const stop = async () => {
    stopping = true
    await halt(running)
    await unlock()
  }

  const server = `postgres://postgres:${place.password}@127.0.0.1:${running.port}`
  try {
    await ensureDatabase(server)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `${server}/wedsync`, data: place.data, pid: running.child.pid ?? 0, stop }
}

async function ensureDatabase(server: string): Promise<void> {
  const client = new Client({ connectionString: `${server}/postgres` })
  await client.connect()
  try {
    const found = await client.query("select from pg_database where datname = 'wedsync'")
    if (found.rowCount === 0) await client.query('create database wedsync')
  } finally {
    await client.end()
  }
}
