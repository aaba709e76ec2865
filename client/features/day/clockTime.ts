import type { Minute } from '#shared/schedule/planItem.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { dayWords } from '../../words/day.ts'

export type ClockTime = {
  time: string
  /** "+1" after midnight, with its spoken form. */
  dayShift?: { text: string; label: string }
}

/** A venue time in the two parts a row shows: the clock's own digits and the day it belongs to. */
export function clockTime(minute: Minute): ClockTime {
  const days = Math.floor(minute / 1440)
  const time = formatVenueTime(minute - days * 1440)
  if (days === 0) return { time }
  const text = `${days > 0 ? '+' : '−'}${Math.abs(days)}`
  return { time, dayShift: { text, label: dayWords.row.daysLater(days) } }
}
