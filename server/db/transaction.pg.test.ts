import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { migratedDatabase } from '../testing/migratedDatabase.ts'
import type { ScratchDatabase } from '../testing/scratchDatabase.ts'
import { createPgSyncStore } from './pgSyncStore.ts'
import { type Database, openDatabase } from './pool.ts'
import type { Transaction } from './transaction.ts'

const user = '00000000-0000-7000-8000-000000000001'
const scope: ScopeName = 'wedding:00000000-0000-7000-8000-000000000002'
const other: ScopeName = 'wedding:00000000-0000-7000-8000-000000000003'
const count = { name: 'test_count', text: 'select count(*) from sync.scopes' }
const whoAmI = { name: 'test_role', text: 'select current_user as role' }

let scratch: ScratchDatabase
let database: Database

beforeEach(async () => {
  scratch = await migratedDatabase()
  // One connection of each kind, so that every transaction borrows the one before it used.
  database = openDatabase({ url: scratch.url, readers: 1, writers: 1, onLost: () => undefined })
  const store = createPgSyncStore(database)
  for (const name of [scope, other]) {
    const claim = { user, name: 'Ada', role: 'planner' as const, memberRecord: user, now: 1 }
    await store.claim({ ...claim, scope: name })
  }
})
afterEach(async () => {
  await database.close()
  await scratch.drop()
})

async function visible(transaction: Transaction): Promise<number> {
  const [row] = await transaction.query<{ count: number }>(count, [])
  return row?.count ?? -1
}

/** What the policies would read; a setting that was never made is as empty as one that ended. */
const settingsNow = {
  name: 'test_settings',
  text: `select ${['user', 'email', 'token', 'session', 'ended_before', 'left']
    .map((name) => `coalesce(current_setting('app.${name}', true), '') as "${name}"`)
    .join(', ')}`,
}

async function presented(transaction: Transaction): Promise<Record<string, string> | undefined> {
  const [row] = await transaction.query<Record<string, string>>(settingsNow, [])
  return row
}

test('P5 the next borrower of a connection inherits neither scopes nor role', async () => {
  const asReader = (scopes: ScopeName[]) =>
    database.withScopes({ role: 'app_rt', user, scopes }, visible)
  expect(await asReader([scope])).toBe(1)
  expect(await asReader([])).toBe(0)
  expect(await asReader([scope, other])).toBe(2)
  const failed = database.withScopes({ role: 'app_rt', user, scopes: [scope] }, async () => {
    await Promise.resolve()
    throw new Error('on purpose')
  })
  await expect(failed).rejects.toThrow('on purpose')
  expect(await asReader([])).toBe(0)
})

test('P5 what one request presented is gone with its transaction', async () => {
  const settings = { user, email: 'a', token: 'b', session: 'c', ended_before: '1' }
  const first = await database.withScopes({ role: 'app_auth', settings }, presented)
  expect(first).toEqual({ ...settings, left: '' })
  await database.withScopes({ role: 'app_rt', user, scopes: [] }, async (transaction) => {
    transaction.see([], [scope])
    expect(await presented(transaction)).toMatchObject({ left: scope })
  })
  const nothing = { user: '', email: '', token: '', session: '', ended_before: '', left: '' }
  const next = await database.withScopes({ role: 'app_auth', settings: {} }, presented)
  expect(next).toEqual(nothing)
})

test('P5 a comma cannot smuggle in another scope', async () => {
  const smuggled: ScopeName = `${scope},${other}`
  for (const role of ['app_rt', 'app_write'] as const) {
    const scopes = [smuggled]
    const asked = database.withScopes({ role, user, scopes }, visible)
    await expect(asked).rejects.toThrow('Not the name of a scope.')
  }
  const widened = database.withScopes({ role: 'app_rt', user, scopes: [] }, (transaction) => {
    transaction.see([smuggled], [])
    return visible(transaction)
  })
  await expect(widened).rejects.toThrow('Not the name of a scope.')
})

test('a transaction never runs as the login, and nothing runs after it', async () => {
  let kept: Transaction | undefined
  for (const role of ['app_rt', 'app_write'] as const) {
    const rows = await database.withScopes({ role, user, scopes: [] }, (transaction) => {
      kept = transaction
      return transaction.query<{ role: string }>(whoAmI, [])
    })
    expect(rows).toEqual([{ role }])
  }
  expect(() => kept?.send(whoAmI, [])).toThrow('This transaction has ended.')
})

test('the first statement that failed is the one reported, and nothing is committed', async () => {
  const wrong = { name: 'test_wrong', text: 'select 1 / 0' }
  const insert = { name: 'test_insert', text: 'insert into sync.scopes (scope) values ($1)' }
  const third: ScopeName = 'wedding:00000000-0000-7000-8000-000000000004'
  const failed = database.withScopes({ role: 'app_write', scopes: [third] }, (transaction) => {
    transaction.send(insert, [third])
    transaction.send(wrong, [])
    return visible(transaction)
  })
  await expect(failed).rejects.toThrow('division by zero')
  expect(await database.withScopes({ role: 'app_write', scopes: [third] }, visible)).toBe(0)
})

test('a reader cannot write, whatever it sends', async () => {
  const raise = { name: 'test_raise', text: 'update sync.scopes set epoch = 9' }
  const tried = database.withScopes({ role: 'app_rt', user, scopes: [scope] }, (transaction) =>
    transaction.query(raise, []),
  )
  await expect(tried).rejects.toThrow(/permission denied|read-only/)
})
