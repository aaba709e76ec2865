/**
 * A value that changes: what a screen subscribes to, and what one part of the replica tells another.
 * `read` returns the same object until something changed.
 */
export type Readable<T> = {
  read: () => T
  /** Calls the listener after each change; returns how to stop. */
  subscribe: (listener: () => void) => () => void
}

export type Settable<T> = Readable<T> & { set: (value: T) => void }

export function settable<T>(initial: T): Settable<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    read: () => value,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
  }
}

/** A value computed from others; computed anew only when one of them changed. */
export function derived<T>(sources: readonly Readable<unknown>[], compute: () => T): Readable<T> {
  let seen: unknown[] | null = null
  let value: T
  return {
    read() {
      const now = sources.map((source) => source.read())
      if (!seen || now.some((one, index) => !Object.is(one, seen?.[index]))) {
        seen = now
        value = compute()
      }
      return value
    },
    subscribe(listener) {
      const stops = sources.map((source) => source.subscribe(listener))
      return () => stops.forEach((stop) => stop())
    },
  }
}
