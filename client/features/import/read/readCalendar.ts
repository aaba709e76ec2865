import { convertIcsCalendar, type IcsDateObject, type IcsEvent } from 'ts-ics'
import { clockIn, type LocalClock } from '#shared/schedule/localClock.ts'
import { importWords } from '../../../words/importing.ts'
import { clockText } from './tableText.ts'

const MINUTE_MS = 60_000

/** Whether a text is an iCalendar file. */
export function isCalendar(text: string): boolean {
  return /^\s*BEGIN:VCALENDAR/i.test(text.slice(0, 200))
}

/**
 * Events of an iCalendar file as rows of a run sheet, in venue time, in order; null for one that
 * cannot be read. A time without a zone is the venue's. An event of a whole day has no time.
 */
export function calendarRows(text: string, zone: string | undefined): string[][] | null {
  const events = eventsOf(text)
  if (events === null) return null
  const { day, start, end, title, location, notes } = importWords.table
  const rows = events
    .flatMap((event) => {
      const from = event.start && localTime(event.start, zone)
      if (!from) return []
      const to = endOf(event, zone)
      const at = [from.date, event.start.type === 'DATE' ? '' : clockText(from.minute)]
      return [
        [
          ...at,
          event.start.type === 'DATE' || !to ? '' : clockText(to.minute + daysBetween(from, to)),
          event.summary ?? '',
          event.location ?? '',
          event.description ?? '',
        ],
      ]
    })
    .toSorted((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]))
  return [[day, start, end, title, location, notes], ...rows]
}

function eventsOf(text: string): IcsEvent[] | null {
  try {
    return convertIcsCalendar(undefined, zonesNamed(text)).events ?? []
  } catch {
    return null
  }
}

/** The reader forgets whether a time was written in UTC or without a zone; named, it keeps it. */
function zonesNamed(text: string): string {
  return text.replaceAll(
    /^(DTSTART|DTEND)((?:;(?!TZID)[^:;\r\n]+)*):(\d{8}T\d{6})Z/gim,
    '$1$2;TZID=Etc/UTC:$3',
  )
}

function localTime(time: IcsDateObject, zone: string | undefined): LocalClock | null {
  const wall = time.local?.date ?? time.date
  // A zone by a name that only one maker of calendars knows: the clock as written is the best there is.
  const knowsZone = time.local !== undefined && clockIn(time.local.timezone, 0) !== null
  return knowsZone && zone !== undefined
    ? clockIn(zone, time.date.getTime())
    : clockIn('Etc/UTC', wall.getTime())
}

function endOf(event: IcsEvent, zone: string | undefined): LocalClock | null {
  if (event.end) return localTime(event.end, zone)
  const { weeks = 0, days = 0, hours = 0, minutes = 0 } = event.duration ?? {}
  const lasts = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * MINUTE_MS
  const moved = (date: Date) => new Date(date.getTime() + lasts)
  const { start } = event
  return localTime(
    {
      ...start,
      date: moved(start.date),
      ...(start.local && { local: { ...start.local, date: moved(start.local.date) } }),
    },
    zone,
  )
}

/** Minutes from the midnight of one date to that of the other. */
function daysBetween(from: LocalClock, to: LocalClock): number {
  return (Date.parse(`${to.date}T00:00:00Z`) - Date.parse(`${from.date}T00:00:00Z`)) / MINUTE_MS
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}
