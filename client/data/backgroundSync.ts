import { SYNC_TAG } from './replica/syncTag.ts'
import { UPLOAD_TAG } from './replica/uploads/uploadTag.ts'

/**
 * Asks the browser to run the worker's pass once there is signal, even with every tab closed. A
 * bonus where it exists; after a few failed attempts the browser forgets the tag, so it is asked
 * again on every write and on start.
 */
export async function requestBackgroundSync(what: 'records' | 'files'): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.sync?.register(what === 'files' ? UPLOAD_TAG : SYNC_TAG)
  } catch {
    // Not allowed here: the page sends by itself when it is shown.
  }
}

/** Whether this browser sends by itself once there is signal, with every tab closed. */
export function sendsWhileClosed(): boolean {
  return (
    typeof ServiceWorkerRegistration !== 'undefined' &&
    'sync' in ServiceWorkerRegistration.prototype
  )
}

declare global {
  interface ServiceWorkerRegistration {
    readonly sync?: { register: (tag: string) => Promise<void> }
  }
}
