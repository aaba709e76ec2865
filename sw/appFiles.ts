import type { PrecacheController, PrecacheEntry } from 'workbox-precaching'
import { checkPrecache, type PrecacheAnswer } from './messages.ts'

/** Tells a page that asks how much of the app really lies in the cache. */
export function tellAppFiles(
  worker: ServiceWorkerGlobalScope,
  entries: readonly (PrecacheEntry | string)[],
  files: PrecacheController,
): void {
  worker.addEventListener('message', (event) => {
    const [port] = event.ports
    if (!port || !checkPrecache.safeParse(event.data).success) return
    event.waitUntil(countAppFiles(entries, files).then((answer) => port.postMessage(answer)))
  })
}

async function countAppFiles(
  entries: readonly (PrecacheEntry | string)[],
  files: PrecacheController,
): Promise<PrecacheAnswer> {
  let [missing, bytes] = [0, 0]
  for (const entry of entries) {
    const response = await files.matchPrecache(typeof entry === 'string' ? entry : entry.url)
    if (response) bytes += (await response.blob()).size
    else missing += 1
  }
  return { files: entries.length, missing, bytes }
}
