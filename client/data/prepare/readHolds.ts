/** So long what was read without the network counts: a day before is too early to be sure of a morning. */
const HOLDS_MS = 12 * 3_600_000

/** Whether a read of everything still says something. Both in Unix ms. */
export function readHolds(at: number, now: number): boolean {
  return now - at < HOLDS_MS
}
