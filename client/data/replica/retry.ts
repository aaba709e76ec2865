import { LinkError, type LinkFailure } from './linkError.ts'

export type Retry = {
  /** Runs the request until it is answered; backoff with full jitter, or as long as the server says. */
  untilAnswered: <T>(request: () => Promise<T>) => Promise<T>
  /** Ends a wait at once: signal came back, the screen was shown, a person asked. */
  wake: () => void
}

export type RetryDeps = {
  /** One attempt and then the failure: for a service worker, whose browser retries by itself. */
  once: boolean
  /** 0 ≤ value < 1. */
  random: () => number
  signal: AbortSignal
  /** Told of each failure, and of success with null. */
  told: (failure: LinkFailure | null) => void
}

const FIRST_MS = 1_000
const MOST_MS = 60_000

export function createRetry({ once, random, signal, told }: RetryDeps): Retry {
  let wakeNow = () => {}

  function wait(ms: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(done, ms)
      function done(): void {
        clearTimeout(timer)
        signal.removeEventListener('abort', abort)
        resolve()
      }
      function abort(): void {
        clearTimeout(timer)
        reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'))
      }
      signal.addEventListener('abort', abort, { once: true })
      wakeNow = done
    })
  }

  async function untilAnswered<T>(request: () => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      signal.throwIfAborted()
      try {
        const answer = await request()
        told(null)
        return answer
      } catch (error) {
        if (!(error instanceof LinkError)) throw error
        const { failure } = error
        if (failure.kind === 'tooLarge' || failure.kind === 'refused') throw error
        told(failure)
        if (once) throw error
        await wait(pause(failure, attempt, random))
      }
    }
  }

  return { untilAnswered, wake: () => wakeNow() }
}

/** What the server asked for is kept; beyond it, everybody at a venue must not return at once. */
function pause(failure: LinkFailure, attempt: number, random: () => number): number {
  const jitter = random() * Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(attempt, 10))
  if (failure.kind === 'busy' && failure.retryAfterMs !== null) {
    return failure.retryAfterMs + random() * FIRST_MS
  }
  // Nothing changes by itself until somebody signs in or updates; the wake ends the wait.
  if (failure.kind === 'signedOut' || failure.kind === 'revoked' || failure.kind === 'tooOld') {
    return MOST_MS
  }
  return jitter
}
