import * as z from 'zod/mini'
import type { ReplicaId } from './ids.ts'

/**
 * Stamp of an edit, a hybrid logical clock:
 * `<unix ms, 14 digits>-<counter, 4 hex>-<replica, 12 hex>`.
 * It sorts as text and never repeats. It orders ties only: who has seen what follows from versions.
 */
export const stampText = z.string().check(z.regex(/^[0-9]{14}-[0-9a-f]{4}-[0-9a-f]{12}$/))
export type Stamp = string

export type StampParts = { ms: number; counter: number; replica: ReplicaId }

export function formatStamp({ ms, counter, replica }: StampParts): Stamp {
  return `${String(ms).padStart(14, '0')}-${counter.toString(16).padStart(4, '0')}-${replica}`
}

export function parseStamp(stamp: Stamp): StampParts {
  return {
    ms: Number(stamp.slice(0, 14)),
    counter: Number.parseInt(stamp.slice(15, 19), 16),
    replica: stamp.slice(20),
  }
}

/** A stamp from the future counts as at most this much after its receipt. */
export const MAX_SKEW_MS = 60_000

/**
 * The form used to order ties: a clock that runs ahead gains no more than `MAX_SKEW_MS` over receipt.
 * The stored `at` stays as sent (P0).
 */
export function clampStamp(stamp: Stamp, receivedAt: number): Stamp {
  const parts = parseStamp(stamp)
  const limit = receivedAt + MAX_SKEW_MS
  return parts.ms <= limit ? stamp : formatStamp({ ...parts, ms: limit })
}

export type Stamper = {
  /** The next stamp: later than every one given out before, and than those observed within the skew limit. */
  next: () => Stamp
  /** Another replica's stamp was seen; ours go on after it, but never past our own time + 60 s. */
  observe: (stamp: Stamp) => void
}

/**
 * @param now wall clock in unix milliseconds
 * @param last the last stamp this replica gave out, so that a restart never repeats one
 */
export function createStamper(now: () => number, replica: ReplicaId, last?: Stamp): Stamper {
  let ms = last ? parseStamp(last).ms : 0
  let counter = last ? parseStamp(last).counter : 0

  function next(): Stamp {
    const wall = now()
    if (wall > ms) {
      ms = wall
      counter = 0
    } else if (counter < 0xffff) {
      counter += 1
    } else {
      ms += 1
      counter = 0
    }
    return formatStamp({ ms, counter, replica })
  }

  function observe(stamp: Stamp): void {
    const seen = parseStamp(stamp)
    const limit = now() + MAX_SKEW_MS
    if (seen.ms > limit) return
    if (seen.ms > ms || (seen.ms === ms && seen.counter > counter)) {
      ms = seen.ms
      counter = seen.counter
    }
  }

  return { next, observe }
}
