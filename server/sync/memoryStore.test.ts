import { byTypeContract } from './byTypeContract.ts'
import { checksumContract } from './checksumContract.ts'
import { forgettingContract } from './forgettingContract.ts'
import { historyContract } from './historyContract.ts'
import { createMemoryStore } from './memoryStore.ts'
import { refusalsContract } from './refusalsContract.ts'
import { storeContract } from './storeContract.ts'

const open = () => Promise.resolve({ store: createMemoryStore(), close: () => Promise.resolve() })

storeContract('the memory store', open)
historyContract('the memory store', open)
forgettingContract('the memory store', open)
checksumContract('the memory store', open)
refusalsContract('the memory store', open)
byTypeContract('the memory store', open)
