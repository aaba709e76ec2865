import { byTypeContract } from '../sync/byTypeContract.ts'
import { checksumContract } from '../sync/checksumContract.ts'
import { forgettingContract } from '../sync/forgettingContract.ts'
import { historyContract } from '../sync/historyContract.ts'
import { refusalsContract } from '../sync/refusalsContract.ts'
import { storeContract, type OpenStore } from '../sync/storeContract.ts'
import { migratedDatabase } from '../testing/migratedDatabase.ts'
import { createPgSyncStore } from './pgSyncStore.ts'
import { openDatabase } from './pool.ts'

const open: OpenStore = async () => {
  const { url, drop } = await migratedDatabase()
  const database = openDatabase({ url, onLost: () => undefined })
  return {
    store: createPgSyncStore(database),
    close: async () => {
      await database.close()
      await drop()
    },
  }
}

storeContract('PostgreSQL', open)
historyContract('PostgreSQL', open)
forgettingContract('PostgreSQL', open)
checksumContract('PostgreSQL', open)
refusalsContract('PostgreSQL', open)
byTypeContract('PostgreSQL', open)
