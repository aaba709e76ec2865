import type { Locks } from '../data/replica/pass.ts'

/** Web Locks of one origin, shared by everything that a test calls a tab or a worker. */
export function fakeLocks(): Locks {
  const tails = new Map<string, Promise<unknown>>()
  const held = new Map<string, number>()
  return {
    request(name, { signal, ifAvailable }, work) {
      const wanting = held.get(name) ?? 0
      // What the browser hands over where somebody else has it.
      if (ifAvailable && wanting > 0) return work(null)
      held.set(name, wanting + 1)
      const before = tails.get(name) ?? Promise.resolve()
      const result = before
        .then(() => {
          signal?.throwIfAborted()
          return work({ name })
        })
        .finally(() => held.set(name, (held.get(name) ?? 1) - 1))
      tails.set(
        name,
        result.catch(() => undefined),
      )
      return result
    },
  }
}
