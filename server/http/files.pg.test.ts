import { createPgAccounts } from '../db/pgAccounts.ts'
import { createPgFiles } from '../db/pgFiles.ts'
import { createPgSyncStore } from '../db/pgSyncStore.ts'
import { openDatabase } from '../db/pool.ts'
import { filesAreKept } from '../testing/filesAreKept.ts'
import { migratedDatabase } from '../testing/migratedDatabase.ts'

filesAreKept('on PostgreSQL', async () => {
  const scratch = await migratedDatabase()
  const database = openDatabase({ url: scratch.url, onLost: () => undefined })
  return {
    store: createPgSyncStore(database),
    accounts: createPgAccounts(database),
    index: createPgFiles(database),
    async drop() {
      await database.close()
      await scratch.drop()
    },
  }
})
