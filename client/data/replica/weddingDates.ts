/** After midnight a wedding day still runs: until this hour it counts as today. */
const NIGHT_HOURS = 6
const DAY_MS = 86_400_000

export type WeddingWhen = {
  when: 'today' | 'ahead' | 'past'
  /** Whole days until the next date, or since the last one; 0 today. */
  days: number
  from: string
  to: string
}

/**
 * Where a wedding stands.
 * @param dates every date of the wedding, `YYYY-MM-DD` at the venue; at least one
 * @param now unix ms by the server's clock
 */
export function weddingWhen(dates: readonly string[], zone: string, now: number): WeddingWhen {
  const sorted = dates.toSorted()
  const from = sorted[0] ?? ''
  const to = sorted.at(-1) ?? from
  const today = dateIn(zone, now)
  const evening = eveningIn(zone, now)
  if (sorted.includes(today) || sorted.includes(evening))
    return { when: 'today', days: 0, from, to }
  const next = sorted.find((date) => date > today)
  return next === undefined
    ? { when: 'past', days: daysBetween(to, today), from, to }
    : { when: 'ahead', days: daysBetween(today, next), from, to }
}

/** The date whose evening it still is at the venue. */
export function eveningIn(zone: string, instant: number): string {
  return dateIn(zone, instant - NIGHT_HOURS * 3_600_000)
}

/** The calendar date at the venue. A zone this browser does not know counts as UTC. */
export function dateIn(zone: string, instant: number): string {
  try {
    return new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).format(instant)
  } catch {
    return new Date(instant).toISOString().slice(0, 10)
  }
}

/** Whole days from one date to another, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}
