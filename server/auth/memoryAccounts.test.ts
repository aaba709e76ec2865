import { accountStoreContract } from './accountStoreContract.ts'
import { createMemoryAccounts } from './memoryAccounts.ts'

accountStoreContract('the memory store', () =>
  Promise.resolve({ accounts: createMemoryAccounts(), close: () => Promise.resolve() }),
)
