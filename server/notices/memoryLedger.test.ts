import { ledgerContract } from './ledgerContract.ts'
import { createMemoryLedger } from './memoryLedger.ts'

ledgerContract('memory', async () => ({
  ledger: createMemoryLedger(),
  close: async () => undefined,
}))
