const DAY = 1_440
const DAY_MS = 86_400_000

/** When a minute, counted from the beginning of a date, is on another date: that one, in unix ms. */
export function otherDay(minute: number, date: string): number | null {
  const days = Math.floor(minute / DAY)
  return days === 0 ? null : Date.parse(`${date}T00:00:00Z`) + days * DAY_MS
}

export function minuteOfDay(minute: number): number {
  return ((minute % DAY) + DAY) % DAY
}
