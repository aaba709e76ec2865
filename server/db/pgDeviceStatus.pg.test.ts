import { deviceStatusContract } from '../sync/deviceStatusContract.ts'
import { migratedDatabase } from '../testing/migratedDatabase.ts'
import { createPgDeviceStatus } from './pgDeviceStatus.ts'
import { openDatabase } from './pool.ts'

deviceStatusContract('PostgreSQL', async () => {
  const { url, drop } = await migratedDatabase()
  const database = openDatabase({ url, onLost: () => undefined })
  return {
    store: createPgDeviceStatus(database),
    close: async () => {
      await database.close()
      await drop()
    },
  }
})
