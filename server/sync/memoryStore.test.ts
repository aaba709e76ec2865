import { createMemoryStore } from './memoryStore.ts'
import { storeContract } from './storeContract.ts'

storeContract('the memory store', () =>
  Promise.resolve({ store: createMemoryStore(), close: () => Promise.resolve() }),
)
