export const LEAST_CHUNK = 256 * 1024
export const MOST_CHUNK = 5 * 1024 * 1024

/** A request should take about this long: a cut then loses little, and a round trip weighs little. */
const WANTED_MS = 4_000

/**
 * How many bytes the next request carries, by how the last one went. It at most doubles, since one
 * quick request may have been luck.
 *
 * @param bytes of the last request
 * @param ms it took
 */
export function nextChunk(now: number, bytes: number, ms: number): number {
  const fitting = (bytes / Math.max(ms, 1)) * WANTED_MS
  const wanted = Math.min(fitting, now * 2)
  return Math.round(Math.min(MOST_CHUNK, Math.max(LEAST_CHUNK, wanted)))
}

/** After a cut: half of it was too much. */
export function chunkAfterCut(now: number): number {
  return Math.max(LEAST_CHUNK, Math.round(now / 2))
}
