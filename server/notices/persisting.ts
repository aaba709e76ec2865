/** Once the database was away it is asked again after so long, then after twice as long each time. */
const FIRST_MS = 5_000
const LONGEST_MS = 300_000
/** About an hour: what goes on failing is not the database's bad moment, and no news any more. */
const MOST_TIMES = 17

/** How long to wait after so many failures in a row; null: no more. */
export function pauseAfter(failures: number): number | null {
  return failures > MOST_TIMES ? null : Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS)
}

/**
 * Runs what has to be done although the database is away for a moment. Whatever is given to it may run
 * again from its beginning, and so does nothing twice by that.
 */
export function createPersisting(parts: {
  after: (ms: number, task: () => void) => () => void
  onFailed: (error: unknown) => void
}): (task: () => Promise<void>) => Promise<void> {
  return async function persist(task, failures = 0): Promise<void> {
    try {
      await task()
    } catch (error) {
      parts.onFailed(error)
      const ms = pauseAfter(failures + 1)
      if (ms !== null) parts.after(ms, () => void persist(task, failures + 1))
    }
  }
}
