import { toWorker } from './messages.ts'

/** A newer worker waits until a page, asked by a person, says that it may take over. */
export function takeOverWhenTold(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('message', (event) => {
    if (toWorker.safeParse(event.data).success) event.waitUntil(worker.skipWaiting())
  })
}

/** The page that brought the first worker is served by it at once, so that it too works offline. */
export function claimPages(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
}
