import { accountStoreContract, type OpenAccountStore } from '../auth/accountStoreContract.ts'
import { linkStoreContract } from '../auth/linkStoreContract.ts'
import { createPgAccounts } from '../db/pgAccounts.ts'
import { openDatabase } from '../db/pool.ts'
import { migratedDatabase } from './migratedDatabase.ts'

const open: OpenAccountStore = async () => {
  const scratch = await migratedDatabase()
  const database = openDatabase({ url: scratch.url, readers: 2, onLost: () => undefined })
  return {
    accounts: createPgAccounts(database),
    close: async () => {
      await database.close()
      await scratch.drop()
    },
  }
}

accountStoreContract('PostgreSQL', open)
linkStoreContract('PostgreSQL', open)
