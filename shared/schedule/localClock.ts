const DAY_MS = 24 * 3_600_000

/** What the clocks of a zone show: a calendar date, and minutes from its midnight. */
export type LocalClock = { date: string; minute: number }

/** Null for a zone that nobody knows. */
export function clockIn(zone: string, now: number): LocalClock | null {
  let parts: Intl.DateTimeFormatPart[]
  try {
    parts = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).formatToParts(now)
  } catch {
    return null
  }
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return {
    date: `${of('year')}-${of('month')}-${of('day')}`,
    minute: Number(of('hour')) * 60 + Number(of('minute')),
  }
}

/** Minutes from what a clock shows to a minute of a day (YYYY-MM-DD) in the same zone. */
export function minutesUntil(shown: LocalClock, date: string, minute: number): number {
  const days = (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${shown.date}T00:00:00Z`)) / DAY_MS
  return Math.round(days) * 1440 + minute - shown.minute
}
