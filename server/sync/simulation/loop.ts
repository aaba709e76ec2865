/** Virtual time: nothing waits, and what is due at the same moment happens at once. */
export type Loop = {
  /** Unix ms. */
  now: () => number
  after: (ms: number, task: () => void | Promise<void>) => void
  /** Lets everything happen that is due within so many milliseconds. */
  pass: (ms: number) => Promise<void>
}

/** Delays are rounded up to this, so that requests meet in one transaction. */
const GRAIN_MS = 10

export function createLoop(start: number): Loop {
  let now = start
  const due = new Map<number, (() => void | Promise<void>)[]>()

  function after(ms: number, task: () => void | Promise<void>): void {
    const at = Math.ceil((now + Math.max(ms, 1)) / GRAIN_MS) * GRAIN_MS
    due.set(at, [...(due.get(at) ?? []), task])
  }

  async function pass(ms: number): Promise<void> {
    const end = now + ms
    for (;;) {
      const next = Math.min(...due.keys())
      if (next > end) break
      now = next
      const tasks = due.get(next) ?? []
      due.delete(next)
      await Promise.all(tasks.map(async (task) => task()))
    }
    now = end
  }
  return { now: () => now, after, pass }
}
