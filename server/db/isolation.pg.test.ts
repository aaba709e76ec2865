import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFaults } from '../testing/isolationCatalog.ts'
import { expectedMatrix } from '../testing/isolationExpected.ts'
import { observe, seed } from '../testing/isolationMatrix.ts'
import { migratedDatabase } from '../testing/migratedDatabase.ts'
import type { ScratchDatabase } from '../testing/scratchDatabase.ts'

let scratch: ScratchDatabase
let client: Client

beforeAll(async () => {
  scratch = await migratedDatabase()
  client = new Client({ connectionString: scratch.url })
  await client.connect()
  await client.query('begin')
  await seed(client)
})
afterAll(async () => {
  await client.end()
  await scratch.drop()
})

/** Changes the database, looks, and takes the change back. */
async function having<T>(change: string, look: () => Promise<T>): Promise<T> {
  await client.query(`savepoint change; ${change}`)
  try {
    return await look()
  } finally {
    await client.query('rollback to savepoint change')
  }
}

test('P5 every operation in every context reaches exactly what is written down', async () => {
  expect(await observe(client)).toEqual(expectedMatrix)
})

test('P5 nothing in the catalogue stands open', async () => {
  expect(await findFaults(client)).toEqual([])
})

type Policy = { name: string; table: string; role: string; open: string }

async function policies(): Promise<Policy[]> {
  const { rows } = await client.query<Policy>(
    `select policyname as name, schemaname || '.' || tablename as table, roles[1]::text as role,
       case cmd when 'SELECT' then 'using (true)' else 'using (true) with check (true)' end as open
     from pg_policies order by 2, 1`,
  )
  return rows
}

test('without any one of its policies the matrix is another', async () => {
  const all = await policies()
  expect(all.length).toBeGreaterThan(10)
  const unnoticed: string[] = []
  for (const { name, table, role } of all) {
    const usual = await observe(client, { table, role })
    const without = await having(`drop policy ${name} on ${table}`, () =>
      observe(client, { table, role }),
    )
    if (JSON.stringify(without) === JSON.stringify(usual)) unnoticed.push(name)
  }
  expect(unnoticed).toEqual([])
})

test('with any one of its policies thrown open the matrix is another', async () => {
  const unnoticed: string[] = []
  for (const { name, table, role, open } of await policies()) {
    if (['lookup_records', 'lookup_scopes', 'lookup_told'].includes(name)) continue
    const usual = await observe(client, { table, role })
    const opened = await having(`alter policy ${name} on ${table} ${open}`, () =>
      observe(client, { table, role }),
    )
    if (JSON.stringify(opened) === JSON.stringify(usual)) unnoticed.push(name)
  }
  expect(unnoticed).toEqual([])
})

test.each([
  ['create table sync.note (scope text)', ['sync.note is not in', 'sync.note does not force']],
  ['alter table sync.records no force row level security', ['sync.records does not force']],
  ['alter table auth.sessions disable row level security', ['auth.sessions does not force']],
  ['create view sync.everything as select * from sync.records', ['reads as its owner']],
  ['create policy open on sync.heads to app_write using (true)', ['open hides nothing']],
  ['alter role app_rt bypassrls', ['app_rt can do more']],
  ['grant execute on all functions in schema sync to public', ['taken_ids', 'farewell', 'must_eq']],
  ['grant truncate on sync.records to app_write', ['app_write on records']],
  ['grant select on migration.applied to app_rt', ['app_rt on applied']],
])('red after: %s', async (change, expected) => {
  const faults = (await having(change, () => findFaults(client))).join('\n')
  for (const part of expected) expect(faults).toContain(part)
})
