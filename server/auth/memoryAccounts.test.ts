import { accountStoreContract, type OpenAccountStore } from './accountStoreContract.ts'
import { linkStoreContract } from './linkStoreContract.ts'
import { createMemoryAccounts } from './memoryAccounts.ts'

const open: OpenAccountStore = () =>
  Promise.resolve({ accounts: createMemoryAccounts(), close: () => Promise.resolve() })

accountStoreContract('the memory store', open)
linkStoreContract('the memory store', open)
