import { toWorker } from './messages.ts'

/** A newer worker waits until a page, asked by a person, says that it may take over. */
export function takeOverWhenTold(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('message', (event) => {
    if (toWorker.safeParse(event.data).success) event.waitUntil(worker.skipWaiting())
  })
}
