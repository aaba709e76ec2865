import type { PageEvents } from './pageEvents.ts'
import { whenIdle } from './whenIdle.ts'

/** A first screen that takes longer than this does not hold up sync. */
const DRAWN_MS = 3_000

/** Shown and hidden, signal and focus, busy and idle, as browsers tell them. */
export function browserEvents(): PageEvents {
  // Between pagehide and pageshow the page is out of sight, whatever `visibilityState` says.
  let gone = false

  function listen(
    target: EventTarget,
    names: readonly string[],
    listener: (event: Event) => void,
  ): () => void {
    for (const name of names) target.addEventListener(name, listener)
    return () => names.forEach((name) => target.removeEventListener(name, listener))
  }

  listen(window, ['pagehide'], () => {
    gone = true
  })
  listen(window, ['pageshow'], () => {
    gone = false
  })

  return {
    visible: () => !gone && document.visibilityState === 'visible',
    onVisibility(listener) {
      const stops = [
        listen(document, ['visibilitychange', 'freeze', 'resume'], listener),
        listen(window, ['pagehide', 'pageshow'], listener),
      ]
      return () => stops.forEach((stop) => stop())
    },
    onHope: (listener) => listen(window, ['online', 'focus'], listener),
    online: () => navigator.onLine,
    async calm(drawn) {
      await Promise.race([drawn, after(DRAWN_MS)])
      await new Promise<void>((resolve) => void whenIdle(resolve))
    },
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms))
}
