import { ledgerContract } from '../notices/ledgerContract.ts'
import { migratedDatabase } from '../testing/migratedDatabase.ts'
import { createPgNoticeLedger } from './pgNoticeLedger.ts'
import { openDatabase } from './pool.ts'

ledgerContract('PostgreSQL', async () => {
  const { url, drop } = await migratedDatabase()
  const database = openDatabase({ url, onLost: () => undefined })
  return {
    ledger: createPgNoticeLedger(database),
    close: async () => {
      await database.close()
      await drop()
    },
  }
})
