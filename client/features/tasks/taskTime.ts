import type { TaskData } from '#shared/schema/task.ts'
import { dateIn, daysBetween } from '../../data/replica/weddingDates.ts'

/** What the venue's calendar and clock show. */
export type VenueNow = { date: string; minute: number }

export type Due = {
  /** `YYYY-MM-DD` */
  date: string
  at: number | null
  /** From today; negative when it is past. */
  days: number
  isLate: boolean
}

/** @param instant unix ms by the server's clock */
export function venueNow(zone: string, instant: number): VenueNow {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant)
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return { date: dateIn(zone, instant), minute: hour * 60 + minute }
}

/**
 * When a task is due: on its date, else on the wedding's for what belongs to the day; null: at some
 * time. What is due at a time of the day is late from that minute on.
 */
export function dueOf(data: TaskData, weddingDate: string | null, now: VenueNow): Due | null {
  const isOfTheDay = data.phase === 'day' || data.dueAt !== undefined
  const date = data.due ?? (isOfTheDay ? weddingDate : null)
  if (date === null) return null
  const days = daysBetween(now.date, date)
  const at = data.dueAt ?? null
  const isLate = at === null ? days < 0 : days * 1440 + at < now.minute
  return { date, at, days, isLate }
}
