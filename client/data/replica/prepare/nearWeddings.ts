const HOUR = 3_600_000
/** So long before its first day a wedding is made ready by itself. */
const NEAR_MS = 72 * HOUR
/** The earliest a date begins anywhere on earth, and the latest that its night is over, from midnight UTC. */
const BEGINS = -14 * HOUR
const ENDS = (24 + 12 + 6) * HOUR

/**
 * Whether a wedding runs or begins within the next 72 hours; whichever zone it is in, rather too early
 * than too late.
 *
 * @param dates every date of it, `YYYY-MM-DD` at the venue
 * @param now unix ms by the server's clock
 */
export function isNear(dates: readonly string[], now: number): boolean {
  return dates.some((date) => {
    const midnight = Date.parse(date)
    return midnight + BEGINS <= now + NEAR_MS && now <= midnight + ENDS
  })
}

/** Whole days since the last date; 0 where one of them is to come. */
export function daysPast(dates: readonly string[], now: number): number {
  const last = Math.max(...dates.map((date) => Date.parse(date) + ENDS))
  return last < now ? Math.floor((now - last) / (24 * HOUR)) : 0
}
