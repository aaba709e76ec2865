import { Client } from 'pg'
import { type Migration, readMigrations } from './migrationFiles.ts'

export type MigrateOptions = {
  /** Address with the right to create schemas and roles. */
  url: string
  /** Folder of the numbered SQL files. */
  folder: string
  log: (message: string) => void
}

type AppliedRow = { number: number; name: string; sha256: string }

/** Any number, the same in every release: two servers that start at once migrate one after the other. */
const lockKey = 7_236_001

/**
 * Brings the database up to date: each file that it has not seen, in a transaction of its own.
 * A database that is ahead is accepted, because the older version still runs while a newer one is
 * being rolled out.
 *
 * @throws Error with one sentence for the operator; the database then stands before the file that failed
 */
export async function migrate({ url, folder, log }: MigrateOptions): Promise<void> {
  const migrations = await readMigrations(folder)
  const client = new Client({ connectionString: url, application_name: 'wedsync migrate' })
  // A connection that dies is reported by the query that was under way.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (cause) {
    throw new Error(`The database cannot be reached: ${reasonOf(cause)}.`, { cause })
  }
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    const applied = await readApplied(client)
    refuseChanged(migrations, applied)
    const missing = migrations.filter(({ number }) => !applied.has(number))
    for (const migration of missing) {
      await apply(client, migration)
      log(`Migrated the database: ${migration.name}`)
    }
    // Statements planned for empty tables without statistics read them from end to end.
    if (missing.length > 0) await analyse(client)
  } finally {
    await client.end()
  }
}

async function readApplied(client: Client): Promise<ReadonlyMap<number, AppliedRow>> {
  await client.query(`
    create schema if not exists migration;
    create table if not exists migration.applied (
      number integer primary key,
      name text not null,
      sha256 text not null,
      applied_at timestamptz not null default now()
    )`)
  const { rows } = await client.query<AppliedRow>(
    'select number, name, sha256 from migration.applied',
  )
  return new Map(rows.map((row) => [row.number, row]))
}

function refuseChanged(
  migrations: readonly Migration[],
  applied: ReadonlyMap<number, AppliedRow>,
): void {
  for (const { number, name, sha256 } of migrations) {
    const before = applied.get(number)
    if (before !== undefined && before.sha256 !== sha256) {
      throw new Error(
        `Migration ${name} is not what this database was built with (${before.name}): ` +
          'restore the file and put the change into a new migration.',
      )
    }
  }
}

async function apply(client: Client, { number, name, sql, sha256 }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('set local role none')
    await client.query('insert into migration.applied (number, name, sha256) values ($1, $2, $3)', [
      number,
      name,
      sha256,
    ])
    await client.query('commit')
  } catch (cause) {
    throw new Error(`Migration ${name} failed: ${reasonOf(cause)}.`, { cause })
  }
}

async function analyse(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; owner: string }>(
    `select format('%I.%I', schemaname, tablename) as name, quote_ident(tableowner) as owner
     from pg_tables where schemaname in ('sync', 'auth')`,
  )
  for (const { name, owner } of rows) {
    await client.query(`set role ${owner}`)
    await client.query(`analyze ${name}`)
  }
  await client.query('reset role')
}

function reasonOf(cause: unknown): string {
  // Node reports a refused connection to several addresses as one error without a message.
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join(', ')
  return (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '')
}
