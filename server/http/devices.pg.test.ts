import { createPgAccounts } from '../db/pgAccounts.ts'
import { createPgDeviceStatus } from '../db/pgDeviceStatus.ts'
import { createPgSyncStore } from '../db/pgSyncStore.ts'
import { openDatabase } from '../db/pool.ts'
import { devicesAreTold } from '../testing/devicesAreTold.ts'
import { migratedDatabase } from '../testing/migratedDatabase.ts'

devicesAreTold('PostgreSQL', async () => {
  const scratch = await migratedDatabase()
  const database = openDatabase({ url: scratch.url, onLost: () => undefined })
  return {
    stores: {
      store: createPgSyncStore(database),
      accounts: createPgAccounts(database),
      deviceStatus: createPgDeviceStatus(database),
    },
    async drop() {
      await database.close()
      await scratch.drop()
    },
  }
})
