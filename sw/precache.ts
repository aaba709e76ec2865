import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { tellAppFiles } from './appFiles.ts'

declare const self: ServiceWorkerGlobalScope

/** Every address of the app starts from the same page, with or without a network. */
export function servePrecached(entries: (PrecacheEntry | string)[]): void {
  cleanupOutdatedCaches()
  precacheAndRoute(entries)
  tellAppFiles(self, entries)
  // In development the precache is empty, and binding to a missing page would stop the worker.
  if (!import.meta.env.PROD) return
  registerRoute(
    new NavigationRoute(createHandlerBoundToURL('index.html'), {
      denylist: [/^\/api(\/|$)/, /^\/socket\.io(\/|$)/],
    }),
  )
}
