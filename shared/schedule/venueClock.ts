import type { Minute } from './planItem.ts'

/**
 * The part of Temporal that is used. It is an argument because not every place that runs this has
 * it: browsers that lack it and Node pass a polyfill.
 */
export type TemporalApi = {
  PlainDate: { from(text: string): CalendarDate }
  Instant: { fromEpochMilliseconds(ms: number): { toZonedDateTimeISO(zone: string): ZonedTime } }
}

type CalendarDate = {
  add(span: { days: number }): CalendarDate
  until(later: string): { days: number }
  toPlainDateTime(time: { hour: number; minute: number }): {
    toZonedDateTime(
      zone: string,
      options: { disambiguation: 'compatible' | 'later' },
    ): { epochMilliseconds: number }
  }
}

type ZonedTime = {
  epochMilliseconds: number
  offsetNanoseconds: number
  hour: number
  minute: number
  toPlainDate(): { toString(): string }
  getTimeZoneTransition(direction: 'next'): ZonedTime | null
}

/** A calendar date (YYYY-MM-DD) at the venue and its IANA zone. */
export type VenueDay = { date: string; zone: string }

/**
 * The instant (Unix ms) at which the venue's clocks show the minute. In the hour that clocks show
 * twice, `compatible` means the first, `later` the second.
 */
export function instantOfMinute(
  temporal: TemporalApi,
  { date, zone }: VenueDay,
  minute: Minute,
  disambiguation: 'compatible' | 'later' = 'compatible',
): number {
  const days = Math.floor(minute / 1440)
  const rest = minute - days * 1440
  return temporal.PlainDate.from(date)
    .add({ days })
    .toPlainDateTime({ hour: Math.floor(rest / 60), minute: rest % 60 })
    .toZonedDateTime(zone, { disambiguation }).epochMilliseconds
}

/** What the venue's clocks show at the instant, as whole minutes of the given day. */
export function minuteOfInstant(
  temporal: TemporalApi,
  { date, zone }: VenueDay,
  instant: number,
): Minute {
  const shown = temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  const days = temporal.PlainDate.from(date).until(shown.toPlainDate().toString()).days
  return days * 1440 + shown.hour * 60 + shown.minute
}

/** Clocks at the venue jump from one minute to another while the day runs. */
export type ClockChange = { instant: number; from: Minute; to: Minute; shiftMin: number }

/** The first clock change between two minutes of the day, to be warned about. */
export function clockChangeWithin(
  temporal: TemporalApi,
  day: VenueDay,
  from: Minute,
  to: Minute,
): ClockChange | undefined {
  const start = instantOfMinute(temporal, day, from)
  const end = instantOfMinute(temporal, day, to, 'later')
  const before = temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(day.zone)
  const change = before.getTimeZoneTransition('next')
  if (change === null || change.epochMilliseconds > end) return undefined
  const shiftMin = (change.offsetNanoseconds - before.offsetNanoseconds) / 60e9
  const shown = minuteOfInstant(temporal, day, change.epochMilliseconds)
  return { instant: change.epochMilliseconds, from: shown - shiftMin, to: shown, shiftMin }
}
