const DAY_MS = 86_400_000

/** A date as far from `target` as `date` is from `anchor`; calendar dates, `YYYY-MM-DD`. */
export function shiftDate(date: string, anchor: string, target: string): string {
  const days = Math.round((utc(date) - utc(anchor)) / DAY_MS)
  return new Date(utc(target) + days * DAY_MS).toISOString().slice(0, 10)
}

function utc(date: string): number {
  return Date.parse(`${date}T00:00:00Z`)
}
