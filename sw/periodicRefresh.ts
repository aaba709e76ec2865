import { REFRESH_TAG } from '../client/data/replica/refreshTag.ts'
import { drainRecords } from './drainOnSync.ts'
import { prepareAccounts } from './prepareAccounts.ts'

type PeriodicEvent = ExtendableEvent & { readonly tag: string }

/**
 * Fetches what is new once in a while with the app closed, where a browser offers that, so that the
 * next wedding is fresh when it is opened without signal. Never a promise: browsers decide when.
 */
export function refreshPeriodically(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('periodicsync' as 'sync', (event: Event) => {
    const periodic = event as PeriodicEvent
    if (periodic.tag === REFRESH_TAG) periodic.waitUntil(drainRecords(worker).then(prepareAccounts))
  })
}
