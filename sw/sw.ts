import { drainOnSync } from './drainOnSync.ts'
import { servePrecached } from './precache.ts'
import { claimPages, takeOverWhenTold } from './updates.ts'

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: Parameters<typeof servePrecached>[0]
}

servePrecached(self.__WB_MANIFEST)
takeOverWhenTold(self)
claimPages(self)
drainOnSync(self)
