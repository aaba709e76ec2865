import { thinningKeepsItsWord } from '../sync/thinningContract.ts'
import { migratedDatabase } from '../testing/migratedDatabase.ts'
import { createPgSyncStore } from './pgSyncStore.ts'
import { openDatabase } from './pool.ts'

thinningKeepsItsWord(
  'PostgreSQL',
  async () => {
    const { url, drop } = await migratedDatabase()
    const database = openDatabase({ url, onLost: () => undefined })
    return {
      store: createPgSyncStore(database),
      close: async () => {
        await database.close()
        await drop()
      },
    }
  },
  8,
)
