import { ERRORS, type Locker, type RequestRelease } from '@tus/server'

type Held = { askToEnd: RequestRelease; over: Promise<void>; end: () => void }

/**
 * One request at a time writes to an upload. A newer one asks the older to end, which may be hanging on
 * a connection that is long gone, and waits for it without keeping the processor busy.
 */
export function createUploadLocks(): Locker {
  const held = new Map<string, Held>()
  return {
    newLock: (id) => ({
      async lock(signal, askToEnd) {
        const aborted = new Promise<void>((resolve) =>
          signal.addEventListener('abort', () => resolve(), { once: true }),
        )
        for (let other = held.get(id); other; other = held.get(id)) {
          await other.askToEnd()
          await Promise.race([other.over, aborted])
          if (signal.aborted) throw ERRORS.ABORTED
        }
        const { promise: over, resolve: end } = Promise.withResolvers<void>()
        held.set(id, { askToEnd, over, end })
      },
      unlock() {
        const own = held.get(id)
        held.delete(id)
        own?.end()
        return Promise.resolve()
      },
    }),
  }
}
