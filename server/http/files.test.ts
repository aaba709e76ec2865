import { filesAreKept } from '../testing/filesAreKept.ts'

filesAreKept('in memory', () => Promise.resolve({ stores: {}, drop: () => Promise.resolve() }))
