import { generateIcsCalendar, type IcsEvent } from 'ts-ics'
import { instantOfMinute, type TemporalApi } from '#shared/schedule/venueClock.ts'
import type { SheetDay } from '../runSheet.ts'

export type CalendarFacts = {
  temporal: TemporalApi
  /** IANA zone of the venue. */
  zone: string
  /** Unix ms of now. */
  now: number
  /** Number of the published plan; a calendar replaces an older event by a higher one. */
  revision: number
  /** Stands before each title: the couple. */
  prefix: string
}

/**
 * The run sheet as an iCalendar file. Times are instants, so that they are right in every zone; an event
 * keeps its id, so that a newer file moves it instead of adding it again.
 */
export function sheetCalendar(days: readonly SheetDay[], facts: CalendarFacts): string {
  const { temporal, zone, now, revision, prefix } = facts
  return generateIcsCalendar({
    version: '2.0',
    prodId: '-//WedSync//Run sheet//EN',
    method: 'PUBLISH',
    events: days.flatMap(({ date, rows }) => {
      const at = (minute: number) => ({
        date: new Date(instantOfMinute(temporal, { date, zone }, minute)),
      })
      return rows.map((row): IcsEvent => ({
        uid: `${row.id}@wedsync`,
        stamp: { date: new Date(now) },
        sequence: revision,
        summary: prefix === '' ? row.title : `${prefix}: ${row.title}`,
        start: at(row.start),
        // An event without a length is not shown by some calendars.
        end: at(Math.max(row.end, row.start + 1)),
        ...(row.place && { location: row.place }),
        ...(row.notes && { description: row.notes }),
        status: row.isSkipped ? 'CANCELLED' : 'CONFIRMED',
      }))
    }),
  })
}
