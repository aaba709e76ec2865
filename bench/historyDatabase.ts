import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { startEmbedded } from '../server/db/embedded.ts'
import { migrate } from '../server/db/migrate.ts'
import { warmCommits } from '../server/db/pgCommit.ts'
import { createPgSyncStore } from '../server/db/pgSyncStore.ts'
import { openDatabase } from '../server/db/pool.ts'
import type { SyncStore } from '../server/sync/store.ts'

/** Runs on a PostgreSQL of its own, which is gone afterwards; commits do not wait for the disk. */
export async function withHistoryDatabase(
  work: (store: SyncStore, operator: Client) => Promise<void>,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'wedsync-history-'))
  const server = await startEmbedded({ dataDir, durable: false, log: () => undefined })
  try {
    const folder = fileURLToPath(new URL('../migrations', import.meta.url))
    await migrate({ url: server.url, folder, log: () => undefined })
    const database = openDatabase({ url: server.url, onLost: () => undefined })
    await warmCommits(database)
    const operator = new Client({ connectionString: server.url })
    await operator.connect()
    try {
      await work(createPgSyncStore(database), operator)
    } finally {
      await operator.end()
      await database.close()
    }
  } finally {
    await server.stop()
    await rm(server.data, { recursive: true, force: true })
    await rm(dataDir, { recursive: true, force: true })
  }
}
