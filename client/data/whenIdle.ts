/** A page that is never idle gets its work all the same. */
const LATEST_MS = 1_000

/** Does `work` when the page has nothing more urgent to do; returns how to take it back. */
export function whenIdle(work: () => void): () => void {
  // Safari has no idle callbacks.
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(work, LATEST_MS / 4)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(work, { timeout: LATEST_MS })
  return () => cancelIdleCallback(request)
}

/** Resolves when the page has nothing more urgent to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => void whenIdle(resolve))
}
