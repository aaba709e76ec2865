import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migratedDatabase } from '../testing/migratedDatabase.ts'
import { type ScratchDatabase, scratchDatabase } from '../testing/scratchDatabase.ts'
import { migrate } from './migrate.ts'
import { createPgSyncStore } from './pgSyncStore.ts'
import { openDatabase } from './pool.ts'

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url))

let scratch: ScratchDatabase
let folder: string

beforeEach(async () => {
  scratch = await scratchDatabase()
  folder = await mkdtemp(join(tmpdir(), 'wedsync-migrations-'))
})
afterEach(async () => {
  await scratch.drop()
  await rm(folder, { recursive: true })
})

const put = (name: string, sql: string) => writeFile(join(folder, name), sql)

async function run(): Promise<string[]> {
  const told: string[] = []
  await migrate({ url: scratch.url, folder, log: (message) => told.push(message) })
  return told
}

async function ask<Row extends object>(sql: string, url = scratch.url): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

test('each file runs once, in its order, also when two servers start at the same moment', async () => {
  await put('0001_one.sql', 'create table one (id int)')
  await put('0002_two.sql', 'alter table one add column more int')
  await put('notes.txt', 'not a migration')
  const told = await Promise.all([run(), run()])
  expect(told.flat()).toHaveLength(2)
  expect(await run()).toEqual([])
})

test('a file that was changed after it ran is refused by name', async () => {
  await put('0001_one.sql', 'create table one (id int)')
  await run()
  await put('0001_one.sql', 'create table one (id bigint)')
  await expect(run()).rejects.toThrow(
    /^Migration 0001_one\.sql is not what this database was built with/,
  )
})

test('a file that fails leaves the database before it, and says why', async () => {
  await put('0001_one.sql', 'create table one (id int)')
  await put('0002_two.sql', 'create table two (id int); select 1 / 0')
  await expect(run()).rejects.toThrow('Migration 0002_two.sql failed: division by zero.')
  expect(await ask("select to_regclass('one') as one, to_regclass('two') as two")).toEqual([
    { one: 'one', two: null },
  ])
  await put('0002_two.sql', 'create table two (id int)')
  expect(await run()).toHaveLength(1)
})

test('a number that is missing or given twice is refused before anything runs', async () => {
  await put('0001_one.sql', 'create table one (id int)')
  await put('0003_three.sql', 'create table three (id int)')
  await expect(run()).rejects.toThrow('expected 2, found 0003_three.sql')
  await put('0001_other.sql', 'create table other (id int)')
  await expect(run()).rejects.toThrow('expected 2, found 0001_other.sql')
  expect(await ask("select to_regclass('one') as one")).toEqual([{ one: null }])
})

test('an older server accepts a database that is ahead of it', async () => {
  await put('0001_one.sql', 'create table one (id int)')
  await put('0002_two.sql', 'create table two (id int)')
  await run()
  await rm(join(folder, '0002_two.sql'))
  expect(await run()).toEqual([])
})

test('no database, one sentence', async () => {
  const unreachable = migrate({ url: 'postgres://nobody@127.0.0.1:1/none', folder, log: () => {} })
  await expect(unreachable).rejects.toThrow(/^The database cannot be reached: .*ECONNREFUSED/)
})

test('a login that is no superuser migrates and serves, another one only serves', async () => {
  const name = new URL(scratch.url).pathname.slice(1)
  const [admin, server] = [`${name}_admin`, `${name}_server`]
  await ask(`
    create role ${admin} login createrole password 'x';
    create role ${server} login password 'x';
    grant create, connect on database ${name} to ${admin}`)
  // Roles are shared by all databases of a PostgreSQL: whoever made them first lets this one use them.
  await (await migratedDatabase()).drop()
  await ask(
    `grant app_owner, app_rt, app_write, app_auth, app_lookup, app_keep to ${admin} with inherit false, set true`,
  )
  try {
    await migrate({ url: as(admin), folder: migrations, log: () => undefined })
    await ask(
      `grant app_rt, app_write, app_auth, app_keep to ${server} with inherit false, set true`,
    )
    for (const login of [admin, server]) {
      const database = openDatabase({ url: as(login), onLost: () => undefined })
      const id = crypto.randomUUID()
      const claim = {
        scope: `wedding:${id}`,
        user: id,
        name: 'Ada',
        memberRecord: id,
        now: 1,
      } as const
      const store = createPgSyncStore(database)
      expect(await store.claim({ ...claim, role: 'planner' })).toBe('claimed')
      await database.close()
      await expect(ask('select from sync.records', as(login))).rejects.toThrow('permission denied')
    }
  } finally {
    await scratch.drop()
    await ask(`drop role if exists ${server}`, as('postgres', 'postgres'))
  }

  function as(login: string, database = name): string {
    const url = new URL(scratch.url)
    if (login !== 'postgres') Object.assign(url, { username: login, password: 'x' })
    url.pathname = `/${database}`
    return url.href
  }
})
