import { clockIn } from './localClock.ts'

type QuietHours = { from: number; to: number; zone: string }

/**
 * How long it stays quiet from now on, in milliseconds; 0: it is not. `from` and `to` are minutes of a
 * day, to exclusive, and may span midnight; the same twice is no time at all. A zone that nobody knows
 * has no hours that could be quiet.
 */
export function quietFor(quiet: QuietHours | undefined, now: number): number {
  const shown = quiet && clockIn(quiet.zone, now)
  if (!quiet || !shown) return 0
  const length = daily(quiet.to - quiet.from)
  const since = daily(shown.minute - quiet.from)
  if (since >= length) return 0
  return (length - since) * 60_000 - (now % 60_000)
}

function daily(minutes: number): number {
  return ((minutes % 1440) + 1440) % 1440
}
