import { createPgAccounts } from '../db/pgAccounts.ts'
import { createPgSyncStore } from '../db/pgSyncStore.ts'
import { openDatabase } from '../db/pool.ts'
import { idsAreParsed } from '../testing/idsAreParsed.ts'
import { migratedDatabase } from '../testing/migratedDatabase.ts'

idsAreParsed('PostgreSQL', async () => {
  const scratch = await migratedDatabase()
  const database = openDatabase({ url: scratch.url, onLost: () => undefined })
  return {
    stores: { store: createPgSyncStore(database), accounts: createPgAccounts(database) },
    async drop() {
      await database.close()
      await scratch.drop()
    },
  }
})
