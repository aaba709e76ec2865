import type { Locks } from '../data/replica/pass.ts'

/** Web Locks of one origin, shared by everything that a test calls a tab or a worker. */
export function fakeLocks(): Locks {
  const tails = new Map<string, Promise<unknown>>()
  return {
    request(name, { signal }, work) {
      const before = tails.get(name) ?? Promise.resolve()
      const result = before.then(() => {
        signal?.throwIfAborted()
        return work(null)
      })
      tails.set(
        name,
        result.catch(() => undefined),
      )
      return result
    },
  }
}
