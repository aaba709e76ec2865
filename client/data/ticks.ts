import type { Readable } from './replica/readable.ts'
import type { ServerClock } from './serverClock.ts'

export type Ticks = { minute: Readable<number>; second: Readable<number> }

const LENGTH = { minute: 60_000, second: 1_000 } as const

/** Where a tick hears that the page was hidden or shown. */
export type Visibility = { visible: () => boolean; subscribe: (listener: () => void) => () => void }

/** Ticks on the full minute and second of the server's clock; none while the page is hidden. */
export function createTicks(clock: ServerClock, visibility: Visibility): Ticks {
  return {
    minute: createTick(clock, visibility, LENGTH.minute),
    second: createTick(clock, visibility, LENGTH.second),
  }
}

function createTick(clock: ServerClock, visibility: Visibility, length: number): Readable<number> {
  const floor = () => Math.floor(clock.now() / length) * length
  const listeners = new Set<() => void>()
  let value = floor()
  let timer: ReturnType<typeof setTimeout> | undefined
  let leave = () => {}

  function beat(): void {
    clearTimeout(timer)
    const now = floor()
    if (now !== value) {
      value = now
      for (const listener of listeners) listener()
    }
    if (listeners.size > 0 && visibility.visible()) {
      timer = setTimeout(beat, length - (clock.now() % length) + 5)
    }
  }

  return {
    read: () => {
      // Nobody keeps the value fresh while nobody listens.
      if (listeners.size === 0) value = floor()
      return value
    },
    subscribe(listener) {
      listeners.add(listener)
      if (listeners.size === 1) {
        const stops = [visibility.subscribe(beat), clock.offset.subscribe(beat)]
        leave = () => stops.forEach((stop) => stop())
      }
      beat()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        clearTimeout(timer)
        leave()
      }
    },
  }
}
