/** How much waits for one socket. */
export type Backlog = { bytes: number; since: number | null }

export type Pace = 'keepsUp' | 'lags' | 'tooSlow'

const LAG_BYTES = 1024 * 1024
const PATIENCE_MS = 5_000

/**
 * Whether a socket takes what it is sent. One that lags is no longer told of changes, only to pull; one
 * that goes on lagging is disconnected: what waits for it is our memory.
 */
export function paceOf(
  { bytes, since }: Backlog,
  now: number,
): { pace: Pace; since: number | null } {
  if (bytes <= LAG_BYTES) return { pace: 'keepsUp', since: null }
  const lagsSince = since ?? now
  return { pace: now - lagsSince >= PATIENCE_MS ? 'tooSlow' : 'lags', since: lagsSince }
}
