import { liveQuery } from 'dexie'
import { settable, type Readable } from './readable.ts'

/**
 * The result of a Dexie query, kept up to date across tabs and the worker while anybody listens,
 * and read anew when somebody does again.
 */
export function watch<T>(query: () => Promise<T>, initial: T): Readable<T> {
  const value = settable(initial)
  let listeners = 0
  let stop = () => {}
  return {
    read: value.read,
    subscribe(listener) {
      listeners += 1
      if (listeners === 1) {
        const subscription = liveQuery(query).subscribe({
          next: (result) => value.set(result),
          // The database was closed: what was last known stays on the screen.
          error: () => {},
        })
        stop = () => subscription.unsubscribe()
      }
      const unsubscribe = value.subscribe(listener)
      return () => {
        unsubscribe()
        listeners -= 1
        if (listeners === 0) stop()
      }
    },
  }
}
