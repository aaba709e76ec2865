import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPgSyncStore } from '../../db/pgSyncStore.ts'
import { openDatabase } from '../../db/pool.ts'
import { migratedDatabase } from '../../testing/migratedDatabase.ts'
import type { Revision } from '../store.ts'
import { simulate } from './simulate.ts'
import type { TestStore } from './world.ts'

const seeds = Array.from(
  { length: Number(process.env['SIMULATION_SEEDS'] ?? 3) },
  (_, i) => 2_001 + i,
)

let open: () => Promise<TestStore & { close: () => Promise<void> }>
let close: () => Promise<void>

// Every world has ids of its own, so one database serves them all.
beforeAll(async () => {
  const { url, drop } = await migratedDatabase()
  const database = openDatabase({ url, onLost: () => undefined })
  const client = new Client({ connectionString: url })
  await client.connect()
  open = () =>
    Promise.resolve({
      store: createPgSyncStore(database),
      history: async (scope) => {
        const { rows } = await client.query<Revision>(
          `select scope, version::float8 as version, id, cause, origin, user_id as "user", role,
             device, received_at::float8 as "receivedAt", state, sent,
             base_version::float8 as "baseVersion"
           from sync.revisions where scope = $1 order by version`,
          [scope],
        )
        return rows
      },
      raiseEpoch: async (scope) => {
        await client.query('update sync.scopes set epoch = epoch + 1 where scope = $1', [scope])
      },
      close: () => Promise.resolve(),
    })
  close = async () => {
    await client.end()
    await database.close()
    await drop()
  }
})
afterAll(() => close())

test('P0 P1 P2 P3 P4 P5 over PostgreSQL too, every promise is held', async () => {
  const { broken } = await simulate({ seeds, open: () => open() })
  expect(broken.map(({ seed, broken: lines }) => ({ seed, lines }))).toEqual([])
}, 3_600_000)
