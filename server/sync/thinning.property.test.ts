import { createMemoryStore } from './memoryStore.ts'
import { thinningKeepsItsWord } from './thinningContract.ts'

const open = () => Promise.resolve({ store: createMemoryStore(), close: () => Promise.resolve() })

thinningKeepsItsWord('the memory store', open, 300)
