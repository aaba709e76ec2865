import { metricsStoreContract } from '../sync/metrics/metricsStoreContract.ts'
import { migratedDatabase } from '../testing/migratedDatabase.ts'
import { createPgSyncMetrics } from './pgSyncMetrics.ts'
import { openDatabase } from './pool.ts'

metricsStoreContract('PostgreSQL', async () => {
  const { url, drop } = await migratedDatabase()
  const database = openDatabase({ url, onLost: () => undefined })
  return {
    store: createPgSyncMetrics(database),
    close: async () => {
      await database.close()
      await drop()
    },
  }
})
