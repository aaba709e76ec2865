import { memoryGround } from '../testing/fileScene.ts'
import { filesAreKept } from '../testing/filesAreKept.ts'

filesAreKept('UPL1, UPL2, UPL3, UPL5, UPL6, UPL7: in memory', () => Promise.resolve(memoryGround()))
