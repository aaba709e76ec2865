import { liveQuery } from 'dexie'
import type { LocalStore } from './localStore.ts'
import type { Readable } from './readable.ts'
import { watch } from './watch.ts'

const KEY = 'sending paused'

/** A person holds back what this device would send, until they let it go; kept over restarts. */
export async function holdSending({ settings }: LocalStore, held: boolean): Promise<void> {
  if (held) await settings.put({ key: KEY, value: true })
  else await settings.delete(KEY)
}

export async function isSendingHeld({ settings }: LocalStore): Promise<boolean> {
  return (await settings.get(KEY)) !== undefined
}

/** In every tab and the worker alike. */
export function watchSendingHeld(local: LocalStore): Readable<boolean> {
  return watch(() => isSendingHeld(local), false)
}

/** @throws what the signal ended with */
export function untilLetGo(local: LocalStore, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const subscription = liveQuery(() => isSendingHeld(local)).subscribe({
      next: (held) => {
        if (!held) end(resolve)
      },
      error: (error: unknown) => end(() => reject(toError(error))),
    })
    const stop = () => end(() => reject(toError(signal.reason)))
    function end(settle: () => void): void {
      queueMicrotask(() => subscription.unsubscribe())
      signal.removeEventListener('abort', stop)
      settle()
    }
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('Sending was stopped')
}
