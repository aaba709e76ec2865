import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { formatStamp } from '#shared/schema/record/stamp.ts'
import type { Loaded, SyncStore, Wanted, Writes } from '../sync/store.ts'
import { migratedDatabase } from '../testing/migratedDatabase.ts'
import type { ScratchDatabase } from '../testing/scratchDatabase.ts'
import { createPgSyncStore } from './pgSyncStore.ts'
import { type Database, openDatabase } from './pool.ts'

const user = uuid(1)
const scopes: ScopeName[] = [`wedding:${uuid(2)}`, `wedding:${uuid(3)}`, `wedding:${uuid(4)}`]
const nothing: Wanted = { scopes: [], users: [], records: [], heads: [], revisions: [] }

let scratch: ScratchDatabase
let databases: Database[]
let stores: SyncStore[]

/** Two pools, as two workers have them. */
beforeEach(async () => {
  scratch = await migratedDatabase()
  databases = [1, 2].map(() => openDatabase({ url: scratch.url, onLost: () => undefined }))
  stores = databases.map(createPgSyncStore)
  for (const scope of scopes) {
    const claim = { user, name: 'Ada', role: 'planner' as const, memberRecord: user, now: 1 }
    await storeAt(0).claim({ ...claim, scope })
  }
})
afterEach(async () => {
  await Promise.all(databases.map((database) => database.close()))
  await scratch.drop()
})

test('two workers on the same scopes, locked in any order: no deadlock, no gap, nobody is skipped', async () => {
  const rounds = 60
  const following = scopes.map((scope) => follow(scope, rounds))
  await Promise.all(
    Array.from({ length: rounds }, (_, round) => {
      // Each round names the scopes in another order; the store sorts them.
      const turned = [...scopes.slice(round % 3), ...scopes.slice(0, round % 3)]
      return storeAt(round % 2).commit({ ...nothing, scopes: turned }, (loaded) => ({
        writes: joined(
          turned.map((scope, index) =>
            writesOf(scope, uuid(1_000 + 3 * round + index), versionIn(loaded, scope) + 1),
          ),
        ),
        result: undefined,
      }))
    }),
  )
  const expected = Array.from({ length: rounds }, (_, index) => index + 1)
  for (const seen of await Promise.all(following)) expect(seen).toEqual(expected)
})

test('P1 a connection that dies with its commit on the wire leaves nothing, blames no row, and the next one works', async () => {
  const [scope] = scopes
  if (!scope) throw new Error('there are scopes')
  const put = () =>
    storeAt(0).commit({ ...nothing, scopes: [scope] }, (loaded) => ({
      writes: writesOf(scope, uuid(100), versionIn(loaded, scope) + 1),
      result: versionIn(loaded, scope) + 1,
    }))
  const operator = new Client({ connectionString: scratch.url })
  await operator.connect()
  // Readers pass, so the plan is made and all is sent; the write of the record then waits.
  await operator.query('begin; lock table sync.records in share mode')
  const outcome = put().then(
    () => 'committed',
    (error: unknown) => error,
  )
  while ((await operator.query(killWaiting)).rowCount === 0) {
    await operator.query('select pg_sleep(0.01)')
  }
  await operator.query('rollback')
  await operator.end()
  expect(await outcome).toBeInstanceOf(Error)
  expect(await outcome).not.toHaveProperty('unstorable')
  expect(await put()).toBe(1)
})

test('an id that two scopes take at the same moment blames a row, and one of them has it', async () => {
  const [one, two] = scopes
  if (!one || !two) throw new Error('there are scopes')
  const outcomes = await Promise.allSettled(
    [one, two].map((scope, index) =>
      storeAt(index).commit({ ...nothing, scopes: [scope] }, () => ({
        writes: writesOf(scope, uuid(100), 1),
        result: 'committed',
      })),
    ),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  expect(failed?.reason).toHaveProperty('unstorable', true)
  // What PostgreSQL says quotes the row: it stays in the cause.
  expect(String(failed?.reason)).not.toContain(uuid(100))
})

test('a plan that leaves out a version writes nothing', async () => {
  const [scope] = scopes
  if (!scope) throw new Error('there are scopes')
  const skipping = storeAt(0).commit({ ...nothing, scopes: [scope] }, () => ({
    writes: writesOf(scope, uuid(100), 2),
    result: undefined,
  }))
  await expect(skipping).rejects.toThrow('gap')
  const silent = storeAt(0).commit({ ...nothing, scopes: [scope] }, () => ({
    writes: { ...writesOf(scope, uuid(100), 1), revisions: [] },
    result: undefined,
  }))
  await expect(silent).rejects.toThrow('without its revision')
})

const killWaiting = `
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and application_name = 'wedsync write'
    and wait_event_type = 'Lock'`

function storeAt(index: number): SyncStore {
  const store = stores[index]
  if (!store) throw new Error('there are two stores')
  return store
}

/** Reads a scope page by page until it has seen this many versions, as a device would. */
async function follow(scope: ScopeName, total: number): Promise<number[]> {
  const seen: number[] = []
  while (seen.length < total) {
    const after = seen.at(-1) ?? 0
    const page = await storeAt(1).read(user, (snapshot) =>
      snapshot.page({ scope, after, limit: 5, tags: ['role:planner'], pastTags: [], pastUntil: 0 }),
    )
    seen.push(...page.map(({ version }) => version))
  }
  return seen
}

function versionIn(loaded: Loaded, scope: ScopeName): number {
  return loaded.scopes.get(scope)?.version ?? Number.NaN
}

function writesOf(scope: ScopeName, id: string, version: number): Writes {
  const at = formatStamp({ ms: version, counter: 0, replica: 'aaaaaaaaaaaa' })
  const record: RecordEnvelope = { id, scope, type: 'day', data: {}, at, by: user, _deleted: false }
  const audience = ['role:planner' as const]
  return {
    records: [
      {
        record,
        version,
        firstVersion: version,
        origins: {},
        audience,
        audienceEver: audience,
        contests: [],
      },
    ],
    revisions: [
      {
        scope,
        version,
        id,
        cause: 'edit',
        origin: 'aaaaaaaaaaaa',
        user,
        role: 'planner',
        device: 'a phone',
        receivedAt: 1,
        state: record,
        sent: null,
        baseVersion: 0,
      },
    ],
    heads: [],
    memberships: [],
  }
}

function joined(all: readonly Writes[]): Writes {
  return {
    records: all.flatMap(({ records }) => records),
    revisions: all.flatMap(({ revisions }) => revisions),
    heads: [],
    memberships: [],
  }
}

function uuid(n: number): string {
  return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
}
