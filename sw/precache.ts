import {
  cleanupOutdatedCaches,
  PrecacheController,
  PrecacheRoute,
  type PrecacheEntry,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { tellAppFiles } from './appFiles.ts'

declare const self: ServiceWorkerGlobalScope

/**
 * One after the other, two hundred files cost two hundred journeys to the server before the app
 * works without it. A browser has six at once for a site: two are left to the page.
 */
const AT_ONCE = 4

/** Every address of the app starts from the same page, with or without a network. */
export function servePrecached(entries: (PrecacheEntry | string)[]): void {
  cleanupOutdatedCaches()
  const files = new PrecacheController()
  files.addToCacheList(entries)
  self.addEventListener('install', (event) => event.waitUntil(keepAll(files, entries, event)))
  self.addEventListener('activate', (event) => void files.activate(event))
  registerRoute(new PrecacheRoute(files))
  tellAppFiles(self, entries, files)
  // In development the precache is empty, and binding to a missing page would stop the worker.
  if (!import.meta.env.PROD) return
  registerRoute(
    new NavigationRoute(files.createHandlerBoundToURL('index.html'), {
      denylist: [/^\/api(\/|$)/, /^\/socket\.io(\/|$)/],
    }),
  )
}

/** @throws where one cannot be had: the browser then keeps no worker, and tries again another time */
async function keepAll(
  files: PrecacheController,
  entries: readonly (PrecacheEntry | string)[],
  event: ExtendableEvent,
): Promise<void> {
  const waiting = [...entries]
  const lanes = Array.from({ length: AT_ONCE }, async () => {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
      try {
        await keep(files, entry, event)
      } catch (error) {
        waiting.length = 0
        throw error
      }
    }
  })
  await Promise.all(lanes)
}

async function keep(
  files: PrecacheController,
  entry: PrecacheEntry | string,
  event: ExtendableEvent,
): Promise<void> {
  const { url, revision } = typeof entry === 'string' ? { url: entry, revision: null } : entry
  const cacheKey = files.getCacheKeyForURL(url)
  // What has its version in its name may come from the browser's own cache.
  const request = new Request(url, {
    cache: revision ? 'reload' : 'default',
    credentials: 'same-origin',
  })
  await Promise.all(files.strategy.handleAll({ params: { cacheKey }, request, event }))
}
