import type { ToWorker } from '../../sw/messages.ts'
import { settable, type Readable } from './replica/readable.ts'

export type UpdateState =
  | 'current'
  /** A newer build is here and waits for a person's word. */
  | 'waiting'
  /** Another tab took the newer build: this one runs on until it is reloaded. */
  | 'reload'

export type Updates = {
  state: Readable<UpdateState>
  /** Takes the newer build and reloads this tab, and no other; drafts are kept on the device. */
  apply: () => void
  /** Asks whether there is a newer build. */
  look: () => Promise<void>
}

const LOOK_MS = 60 * 60_000

/** Never reloads by itself: an edit may be under way. */
export function startUpdates(): Updates {
  const state = settable<UpdateState>('current')
  let registration: ServiceWorkerRegistration | undefined
  let asked = false

  function notice(): void {
    if (registration?.waiting && navigator.serviceWorker.controller) state.set('waiting')
  }

  async function start(): Promise<void> {
    const { serviceWorker } = navigator
    let isControlled = serviceWorker.controller !== null
    serviceWorker.addEventListener('controllerchange', () => {
      if (asked) location.reload()
      // The first worker of a new visitor takes over without anything having changed.
      else if (isControlled) state.set('reload')
      isControlled = true
    })
    registration = await serviceWorker.register('/sw.js')
    notice()
    registration.addEventListener('updatefound', () => {
      const worker = registration?.installing
      worker?.addEventListener('statechange', notice)
    })
    setInterval(() => void look(), LOOK_MS)
  }

  async function look(): Promise<void> {
    try {
      await registration?.update()
    } catch {
      // No network: the next look will tell.
    }
  }

  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    // Without a worker the app still works while there is a network.
    void start().catch(() => undefined)
  }

  return {
    state,
    look,
    apply() {
      asked = true
      const message: ToWorker = { type: 'SKIP_WAITING' }
      if (registration?.waiting) registration.waiting.postMessage(message)
      else location.reload()
    },
  }
}
