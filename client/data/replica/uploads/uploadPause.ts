import type { UploadFailure } from './uploadFailure.ts'

const FIRST_MS = 1_000
const MOST_MS = 60_000

/**
 * How long nothing is sent after a failure, in ms: what the server asked for is kept; beyond it
 * everybody at a venue must not return at once (full jitter).
 *
 * @param attempt failures in a row so far, from 0
 * @param random 0 ≤ value < 1
 */
export function uploadPause(failure: UploadFailure, attempt: number, random: () => number): number {
  if (failure.kind === 'signedOut') return MOST_MS
  if (failure.kind === 'busy' && failure.retryAfterMs !== null) {
    return failure.retryAfterMs + random() * FIRST_MS
  }
  return random() * Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(attempt, 10))
}
