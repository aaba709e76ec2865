import { createPgAccounts } from '../db/pgAccounts.ts'
import { createPgSyncStore } from '../db/pgSyncStore.ts'
import { openDatabase } from '../db/pool.ts'
import { linksAreBound } from '../testing/linksAreBound.ts'
import { migratedDatabase } from '../testing/migratedDatabase.ts'

linksAreBound('PostgreSQL', async () => {
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
