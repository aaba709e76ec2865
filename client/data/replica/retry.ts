import { LinkError, type LinkFailure } from './linkError.ts'
import type { Pace } from './pace.ts'

export type Retry = {
  /**
   * Runs the request until it is answered; backoff with full jitter, or as long as the server says.
   * Each attempt is made anew, so that it may be a smaller one.
   * @throws LinkError for what no repetition mends
   */
  untilAnswered: <T>(
    request: (signal: AbortSignal) => Promise<T>,
    options?: AttemptOptions,
  ) => Promise<T>
  /**
   * Signal came back, the screen was shown: a wait ends, and a request that hangs is left. What the
   * server asked for is kept.
   */
  wake: () => void
  /** A person asks: once, even what the server asked for is not waited for. */
  byHand: () => void
}

export type AttemptOptions = {
  /** In what each attempt runs; waits are outside of it. */
  within?: <R>(work: () => Promise<R>) => Promise<R>
  /** Something waits here that nobody else has: worth an attempt more while a signal comes and goes. */
  urgent?: boolean
  /** After so many faults of the server in a row, the fault is handed back. */
  faults?: number
}

export type RetryDeps = {
  /** One attempt and then the failure: for a service worker, whose browser retries by itself. */
  once: boolean
  /** 0 ≤ value < 1. */
  random: () => number
  /** Unix ms, for `planned` and to tell how long a request has been under way. */
  now: () => number
  pace: Pace
  /** False where the browser is sure that there is no network: it then says when there is one. */
  online: () => boolean
  signal: AbortSignal
  /** Told of each failure, and of success with null. */
  told: (failure: LinkFailure | null) => void
  /** When the next attempt will be, unix ms; null while one is under way. */
  planned: (at: number | null) => void
}

const FIRST_MS = 1_000
const MOST_MS = 60_000
/** Without any network the browser itself says when it is worth while. */
const OFFLINE_MOST_MS = 300_000
/** A signal that comes and goes is caught only by who asks often; the shorter, the longer one waited. */
const FLICKER_MS = 2_000
const AFTER_SILENCE_MS = 500

type Wait = { due: number; end: () => void }

export function createRetry(deps: RetryDeps): Retry {
  const { once, random, now, pace, signal, told } = deps
  const waits = new Set<Wait>()
  const attempts = new Set<{ since: number; leave: () => void }>()
  /** Until when the server wants to be left alone. */
  let asked: { ended: Promise<void>; end: () => void } | null = null
  let wakes = 0

  function planNext(): void {
    const next = Math.min(...[...waits].map(({ due }) => due))
    deps.planned(attempts.size > 0 || !Number.isFinite(next) ? null : next)
  }

  function wait(ms: number): Wait & { ended: Promise<void> } {
    let end = () => {}
    const ended = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => end(), ms)
      const stop = (settle: () => void) => {
        clearTimeout(timer)
        signal.removeEventListener('abort', abort)
        waits.delete(one)
        settle()
      }
      const abort = () => stop(() => reject(reasonOf(signal)))
      end = () => stop(resolve)
      signal.addEventListener('abort', abort, { once: true })
    })
    const one = { due: now() + ms, end: () => end(), ended }
    waits.add(one)
    planNext()
    return one
  }

  function leaveAlone(ms: number): void {
    asked?.end()
    const one = wait(ms)
    const mine = { ended: one.ended, end: one.end }
    asked = mine
    const over = () => {
      if (asked === mine) asked = null
    }
    one.ended.then(over, over)
  }

  async function attempt<T>(request: (signal: AbortSignal) => Promise<T>): Promise<T> {
    while (asked) await asked.ended
    signal.throwIfAborted()
    const controller = new AbortController()
    const one = {
      since: now(),
      leave: () => controller.abort(new LinkError({ kind: 'unreachable', silent: true })),
    }
    attempts.add(one)
    planNext()
    try {
      return await request(AbortSignal.any([signal, controller.signal]))
    } finally {
      attempts.delete(one)
    }
  }

  async function untilAnswered<T>(
    request: (signal: AbortSignal) => Promise<T>,
    { within = (work) => work(), urgent = false, faults }: AttemptOptions = {},
  ): Promise<T> {
    let woken = wakes
    let failed = 0
    let faulty = 0
    for (;;) {
      try {
        const answer = await within(() => attempt(request))
        told(null)
        return answer
      } catch (error) {
        if (!(error instanceof LinkError)) throw error
        const { failure } = error
        if (failure.kind === 'tooLarge' || failure.kind === 'refused') throw error
        signal.throwIfAborted()
        told(failure)
        faulty = isFault(failure) ? faulty + 1 : 0
        if (once || (faults !== undefined && faulty >= faults)) throw error
        // Woken while the request was under way: what was hoped for has not been tried yet.
        const isHope = woken !== wakes
        if (isHope) failed = 0
        woken = wakes
        const ms = pauseAfter(failure, failed, urgent)
        failed += 1
        if (failure.kind === 'busy' && failure.retryAfterMs !== null) leaveAlone(ms)
        else if (!isHope) await wait(ms).ended
        if (woken !== wakes) failed = 0
        woken = wakes
      }
    }
  }

  /** Beyond what the server asked for, everybody at a venue must not return at once. */
  function pauseAfter(failure: LinkFailure, failed: number, urgent: boolean): number {
    if (failure.kind === 'busy' && failure.retryAfterMs !== null) {
      return failure.retryAfterMs + random() * FIRST_MS
    }
    // Nothing changes by itself until somebody signs in or updates; the wake ends the wait.
    if (failure.kind === 'signedOut' || failure.kind === 'revoked' || failure.kind === 'tooOld') {
      return MOST_MS
    }
    const most = deps.online() ? MOST_MS : OFFLINE_MOST_MS
    const jitter = random() * Math.min(most, FIRST_MS * 2 ** Math.min(failed, 10))
    if (failure.kind !== 'unreachable' || !urgent || !deps.online() || !pace.flickers()) {
      return jitter
    }
    return Math.min(jitter, random() * (failure.silent ? AFTER_SILENCE_MS : FLICKER_MS))
  }

  function wake(): void {
    wakes += 1
    pace.hoped()
    for (const one of attempts) if (now() - one.since > pace.patienceMs(0)) one.leave()
    for (const one of waits) if (one.end !== asked?.end) one.end()
  }

  return {
    untilAnswered,
    wake,
    byHand() {
      asked?.end()
      wake()
    },
  }
}

/** The server stumbled over this request, rather than being away or busy. */
export function isFault(failure: LinkFailure): boolean {
  return failure.kind === 'busy' && failure.status === 500 && failure.retryAfterMs === null
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('aborted')
}
