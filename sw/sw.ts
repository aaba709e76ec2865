import { drainOnSync } from './drainOnSync.ts'
import { servePrecached } from './precache.ts'
import { takeOverWhenTold } from './updates.ts'

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: Parameters<typeof servePrecached>[0]
}

servePrecached(self.__WB_MANIFEST)
takeOverWhenTold(self)
drainOnSync(self)
