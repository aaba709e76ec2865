import { createPgAccounts } from '../db/pgAccounts.ts'
import { createPgSyncStore } from '../db/pgSyncStore.ts'
import { openDatabase } from '../db/pool.ts'
import { migratedDatabase } from '../testing/migratedDatabase.ts'
import { stockClientsConverge } from '../testing/stockClients.ts'

stockClientsConverge('PostgreSQL', async () => {
  const scratch = await migratedDatabase()
  return {
    open: () => {
      const database = openDatabase({ url: scratch.url, onLost: () => undefined })
      return Promise.resolve({
        store: createPgSyncStore(database),
        accounts: createPgAccounts(database),
        close: database.close,
      })
    },
    drop: scratch.drop,
  }
})
