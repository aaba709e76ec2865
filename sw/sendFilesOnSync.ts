import { openAccounts } from '../client/data/replica/accounts.ts'
import { openReplica } from '../client/data/replica/database.ts'
import { deviceEdge } from '../client/data/replica/edge.ts'
import { pause } from '../client/data/replica/pause.ts'
import { drainUploads } from '../client/data/replica/uploads/drainUploads.ts'
import { linkFacts } from '../client/data/replica/uploads/linkCost.ts'
import { UPLOAD_TAG } from '../client/data/replica/uploads/uploadTag.ts'
import { drainRecords } from './drainOnSync.ts'

type SyncEvent = ExtendableEvent & { readonly tag: string }

/** A browser ends an event after some minutes; what is left goes with its next try. */
const EVENT_MS = 150_000

/**
 * Sends photos and documents when the browser finds signal, with the last tab closed; the records
 * before them. A visible page does it itself. A rejected event makes the browser try again later.
 */
export function sendFilesOnSync(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('sync', (event) => {
    const sync = event as SyncEvent
    if (sync.tag === UPLOAD_TAG) sync.waitUntil(sendFiles(worker))
  })
}

async function sendFiles(worker: ServiceWorkerGlobalScope): Promise<void> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (windows.some((client) => client.visibilityState === 'visible')) return
  await drainRecords(worker)
  const edge = deviceEdge()
  const accounts = openAccounts(edge, '')
  const signal = AbortSignal.timeout(EVENT_MS)
  try {
    for (const { id, token } of await accounts.all()) {
      if (token === null) continue
      const replica = await openReplica(id, edge)
      try {
        await drainUploads(replica, {
          fetch: (url, init) => fetch(url, init),
          locks: navigator.locks,
          token,
          origin: worker.location.origin,
          random: Math.random,
          link: () => linkFacts(navigator),
          once: true,
          pause: (ms) => pause(ms, signal),
          signal,
        })
      } finally {
        await replica.close()
      }
    }
  } finally {
    accounts.close()
  }
}
