import type { Workbox } from 'workbox-window'
import { settable, type Readable } from './replica/readable.ts'
import { whenIdle } from './whenIdle.ts'

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
  // Without a worker the app still works while there is a network.
  const isPossible = import.meta.env.PROD && 'serviceWorker' in navigator
  let workbox: Workbox | null = null
  let asked = false

  async function start(): Promise<void> {
    const library = await import('workbox-window')
    workbox = new library.Workbox('/sw.js')
    workbox.addEventListener('waiting', () => state.set('waiting'))
    workbox.addEventListener('controlling', ({ isUpdate, isExternal }) => {
      if (asked) location.reload()
      // The first worker of a new visitor takes over without anything having changed.
      else if (isUpdate === true || isExternal === true) state.set('reload')
    })
    setInterval(() => void look(), LOOK_MS)
    await workbox.register({ immediate: true })
  }

  async function look(): Promise<void> {
    try {
      await workbox?.update()
    } catch {
      // No network: the next look will tell.
    }
  }

  // Soon, for flight mode may begin right after the first visit; but the first screen comes before it.
  if (isPossible) whenIdle(() => void start().catch(() => undefined))

  return {
    state,
    look,
    apply() {
      asked = true
      if (state.read() === 'waiting') workbox?.messageSkipWaiting()
      else location.reload()
    },
  }
}
