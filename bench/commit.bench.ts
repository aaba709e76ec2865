/**
 * What the whole write path of the store costs beside the bare statement: `node bench/commit.bench.ts`.
 *
 * Both write the same rows into the same tables, from two connections, one row in each of n scopes.
 * The store also locks, reads members, records, heads and revisions, plans, commits to the content and
 * passes row-level security.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { formatStamp } from '#shared/schema/record/stamp.ts'
import { startEmbedded } from '../server/db/embedded.ts'
import { migrate } from '../server/db/migrate.ts'
import { warmCommits } from '../server/db/pgCommit.ts'
import { createPgSyncStore } from '../server/db/pgSyncStore.ts'
import { openDatabase } from '../server/db/pool.ts'
import type { SyncStore } from '../server/sync/store.ts'

const SCOPES = 1_000
const RECORDS = 50
const CONNECTIONS = 2
const ROUNDS = 3
const ROUND_MS = 3_000

type Row = { scope: ScopeName; id: string }
type Commit = (rows: readonly Row[]) => Promise<unknown>

/** As the login, so without row-level security; the counter comes from the update itself. */
const bareStatement = {
  name: 'bare',
  text: `with given as (
           select * from json_to_recordset($1::json) as row (scope text, id uuid, data jsonb, at text)
         ), counted as (
           update sync.scopes set version = version + 1 from given
           where scopes.scope = given.scope returning scopes.scope, version
         ), recorded as (
           insert into sync.records as record (scope, id, type, data, at, by, deleted, version,
             first_version, origins, contests, audience, audience_ever)
           select scope, id, 'timelineItem', data, at, $2, false, version, version, '{}', '[]',
             '{role:planner,role:coordinator}', '{role:planner,role:coordinator}'
           from given join counted using (scope)
           on conflict (scope, id) do update set data = excluded.data, at = excluded.at,
             version = excluded.version
         )
         insert into sync.revisions (scope, id, at, version, cause, origin, user_id, role, device,
           received_at, state, base_version, salt, commitment)
         select scope, id, at, version, 'edit', 'aaaaaaaaaaaa', $2, 'planner', 'a phone', 0, data, 0,
           '', sha256('')
         from given join counted using (scope)`,
}

const user = crypto.randomUUID()
const scopes = Array.from({ length: SCOPES }, (): ScopeName => `wedding:${crypto.randomUUID()}`)
const ids = new Map(
  scopes.map((scope) => [scope, Array.from({ length: RECORDS }, () => crypto.randomUUID())]),
)
let tick = 0

const dataDir = await mkdtemp(join(tmpdir(), 'wedsync-bench-'))
const server = await startEmbedded({ dataDir, durable: true, log: () => undefined })
try {
  const folder = fileURLToPath(new URL('../migrations', import.meta.url))
  await migrate({ url: server.url, folder, log: () => undefined })
  const database = openDatabase({ url: server.url, writers: CONNECTIONS, onLost: () => undefined })
  await warmCommits(database)
  const store = createPgSyncStore(database)
  const bare = await Promise.all(Array.from({ length: CONNECTIONS }, () => openBare(server.url)))
  await seed(store)
  await bare[0]?.query('vacuum analyze')

  console.log(`PostgreSQL in the same machine, ${cpus().length} cores, Node ${process.version}`)
  for (const rows of [50, 100, 200]) {
    const figures = { store: [] as Figure[], bare: [] as Figure[] }
    for (let round = 0; round < ROUNDS; round += 1) {
      figures.bare.push(await measure(rows, (connection) => bareCommit(bare[connection]!)))
      figures.store.push(await measure(rows, () => storeCommit(store)))
    }
    const [ours, theirs] = [median(figures.store), median(figures.bare)]
    const share = Math.round((100 * ours.perSecond) / theirs.perSecond)
    console.log(`${rows} rows: store ${say(ours)} · bare statement ${say(theirs)} · ${share} %`)
  }
  await Promise.all(bare.map((client) => client.end()))
  await database.close()
} finally {
  await server.stop()
  await rm(server.data, { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
}

async function seed(store: SyncStore): Promise<void> {
  for (const scope of scopes) {
    const claim = { scope, user, name: 'Ada', role: 'planner', now: 0 } as const
    await store.claim({ ...claim, memberRecord: crypto.randomUUID() })
  }
  const commit = storeCommit(store)
  for (let n = 0; n < RECORDS; n += 1) {
    for (let from = 0; from < SCOPES; from += 200) {
      await commit(
        scopes.slice(from, from + 200).map((scope) => ({ scope, id: ids.get(scope)?.[n] ?? '' })),
      )
    }
  }
}

function storeCommit(store: SyncStore): Commit {
  return (rows) =>
    store.commit(
      {
        scopes: rows.map(({ scope }) => scope),
        users: [user],
        records: rows,
        heads: rows.map((row) => ({ ...row, origin: 'aaaaaaaaaaaa' })),
        revisions: rows.map((row) => ({ ...row, at: stampAt(0) })),
      },
      (loaded) => {
        const writes = rows.map(({ scope, id }) => {
          const version = (loaded.scopes.get(scope)?.version ?? Number.NaN) + 1
          const before = loaded.records.get(id)
          return changeOf({ scope, id }, version, before?.firstVersion ?? version)
        })
        return {
          writes: {
            records: writes.map(({ stored }) => stored),
            revisions: writes.map(({ revision }) => revision),
            heads: [],
            memberships: [],
          },
          result: undefined,
        }
      },
    )
}

function changeOf({ scope, id }: Row, version: number, firstVersion: number) {
  const at = stampAt((tick += 1))
  const data = { title: `First dance ${tick}`, start: 1140, duration: 15, place: 'barn', notes: '' }
  const record: RecordEnvelope = {
    id,
    scope,
    type: 'timelineItem',
    data,
    at,
    by: user,
    _deleted: false,
  }
  const role = 'planner' as const
  const origin = { version, at, by: user, role }
  const audience = ['role:planner' as const, 'role:coordinator' as const]
  return {
    stored: {
      record,
      version,
      firstVersion,
      origins: { title: origin, timing: origin },
      audience,
      audienceEver: audience,
      contests: [],
    },
    revision: {
      scope,
      version,
      id,
      cause: 'edit' as const,
      origin: 'aaaaaaaaaaaa',
      user,
      role,
      device: 'a phone',
      receivedAt: tick,
      state: record,
      sent: null,
      baseVersion: version - 1,
    },
  }
}

async function openBare(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, pipeline: true })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

function bareCommit(client: Client): Commit {
  return (rows) => {
    const given = rows.map((row) => {
      const { record } = changeOf(row, 1, 1).stored
      return { ...row, data: record.data, at: record.at }
    })
    return client.query({ ...bareStatement, values: [JSON.stringify(given), user] })
  }
}

type Figure = { perSecond: number; p50: number; p99: number }

/** One transaction at a time on each connection; each connection has scopes of its own. */
async function measure(rows: number, commitOn: (connection: number) => Commit): Promise<Figure> {
  const took: number[] = []
  const end = performance.now() + ROUND_MS
  const workers = Array.from({ length: CONNECTIONS }, async (_, connection) => {
    const commit = commitOn(connection)
    const own = scopes.filter((_, index) => index % CONNECTIONS === connection)
    for (let turn = 0; performance.now() < end; turn += 1) {
      const chosen = Array.from({ length: rows }, (_, index) => {
        const scope = own[(turn * rows + index) % own.length]!
        return { scope, id: ids.get(scope)![turn % RECORDS]! }
      })
      const start = performance.now()
      await commit(chosen)
      took.push(performance.now() - start)
    }
  })
  await Promise.all(workers)
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.floor(share * (took.length - 1))] ?? Number.NaN
  return { perSecond: (took.length * rows * 1_000) / ROUND_MS, p50: at(0.5), p99: at(0.99) }
}

function median(figures: readonly Figure[]): Figure {
  const sorted = figures.toSorted((a, b) => a.perSecond - b.perSecond)
  return sorted[Math.floor(sorted.length / 2)]!
}

function say({ perSecond, p50, p99 }: Figure): string {
  return `${(perSecond / 1_000).toFixed(1)}k/s (${p50.toFixed(1)}/${p99.toFixed(1)} ms)`
}

function stampAt(ms: number): string {
  return formatStamp({ ms, counter: 0, replica: 'aaaaaaaaaaaa' })
}
