import { createMemoryAccounts } from '../auth/memoryAccounts.ts'
import { createMemoryStore } from '../sync/memoryStore.ts'
import { stockClientsConverge } from '../testing/stockClients.ts'

stockClientsConverge('stores in memory', () => {
  const store = createMemoryStore()
  const accounts = createMemoryAccounts()
  return Promise.resolve({
    open: () => Promise.resolve({ store, accounts, close: () => Promise.resolve() }),
    drop: () => Promise.resolve(),
  })
})
