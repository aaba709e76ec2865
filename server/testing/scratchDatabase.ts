import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import type {} from './scratchServer.ts'

export type ScratchDatabase = {
  /** Address of the database, as superuser. */
  url: string
  /** Ends what is still connected, and drops it. */
  drop: () => Promise<void>
}

const template = 'migrated'

/**
 * A database for one test file, on the PostgreSQL of this run.
 *
 * @param migrate Brings an empty database up to date, given its address. It runs once per run: the
 *   result is a template of which each file gets a copy. Without it the database is empty.
 */
export async function scratchDatabase(
  migrate?: (url: string) => Promise<unknown>,
): Promise<ScratchDatabase> {
  const server = inject('scratchServer')
  const name = `scratch_${randomBytes(6).toString('hex')}`
  await withClient(server, async (client) => {
    if (migrate === undefined) return void (await client.query(`create database ${name}`))
    // Test files run in several processes: the first one migrates, the others wait for it.
    await client.query('select pg_advisory_lock(1)')
    await ensureTemplate(client, server, migrate)
    await client.query('select pg_advisory_unlock(1)')
    await client.query(`create database ${name} template ${template} strategy file_copy`)
  })
  return {
    url: addressOf(server, name),
    drop: () =>
      withClient(server, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`)
      }),
  }
}

async function ensureTemplate(
  client: Client,
  server: string,
  migrate: (url: string) => Promise<unknown>,
): Promise<void> {
  const found = await client.query('select from pg_database where datname = $1', [template])
  if (found.rowCount !== 0) return
  // Under another name until it is complete: one that failed is never copied.
  await client.query('drop database if exists migrating with (force)')
  await client.query('create database migrating')
  await migrate(addressOf(server, 'migrating'))
  await client.query(`alter database migrating rename to ${template}`)
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function addressOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
