import { drainOnSync } from './drainOnSync.ts'
import { refreshPeriodically } from './periodicRefresh.ts'
import { servePrecached } from './precache.ts'
import { pushNotices } from './pushNotices.ts'
import { sendFilesOnSync } from './sendFilesOnSync.ts'
import { claimPages, takeOverWhenTold } from './updates.ts'

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: Parameters<typeof servePrecached>[0]
}

servePrecached(self.__WB_MANIFEST)
takeOverWhenTold(self)
claimPages(self)
drainOnSync(self)
sendFilesOnSync(self)
refreshPeriodically(self)
pushNotices(self)
