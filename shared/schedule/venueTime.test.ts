import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { sunMinutes } from './sun.ts'
import { clockChangeWithin, instantOfMinute, minuteOfInstant } from './venueClock.ts'
import { formatRunningHours, formatVenueTime, parseVenueTime } from './venueTime.ts'

describe('a time as a person writes it', () => {
  test.each([
    ['13:40', 820],
    ['25:45', 1545],
    ['2pm', 840],
    ['2 PM', 840],
    ['12am', 0],
    ['12:30 p.m.', 750],
    ['1:45 AM +1', 1545],
    ['01:45 +1', 1545],
    ['1:45 am (next day)', 1545],
    ['23:00 −1', -60],
    ['14.00', 840],
    ['14h30', 870],
    ['1345', 825],
    ['noon', 720],
    ['midnight', 1440],
  ])('%s', (text, minute) => expect(parseVenueTime(text)).toBe(minute))

  test.each(['', 'soon', '13:60', '48:00', '13pm', '0am', '2:5', '1:45 AM +x', '9'.repeat(99)])(
    '%s is none',
    (text) => expect(parseVenueTime(text)).toBeUndefined(),
  )

  test('what is shown can be typed back', () => {
    const anyMinute = fc.integer({ min: -1440, max: 10_080 })
    fc.assert(
      fc.property(anyMinute, fc.constantFrom<'12h' | '24h'>('12h', '24h'), (minute, style) => {
        expect(parseVenueTime(formatVenueTime(minute, style))).toBe(minute)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2879 }), (minute) => {
        expect(parseVenueTime(formatRunningHours(minute))).toBe(minute)
      }),
    )
    expect(formatVenueTime(1545)).toBe('01:45 +1')
    expect(formatRunningHours(1545)).toBe('25:45')
  })
})

describe('minutes of the venue and instants', () => {
  const autumn = { date: '2026-10-24', zone: 'Europe/London' }
  const minutesBetween = (how: 'compatible' | 'later') =>
    (instantOfMinute(Temporal, autumn, 1530, how) - instantOfMinute(Temporal, autumn, 1410)) /
    60_000

  test('London, the night the clocks go back: 23:30 to 01:30 is 120 or 180 minutes', () => {
    expect(minutesBetween('compatible')).toBe(120)
    expect(minutesBetween('later')).toBe(180)
  })

  test('a clock change inside the day is found, outside it is not', () => {
    expect(clockChangeWithin(Temporal, autumn, 600, 1560)).toMatchObject({
      from: 1560,
      to: 1500,
      shiftMin: -60,
    })
    expect(clockChangeWithin(Temporal, autumn, 600, 1380)).toBeUndefined()
    const spring = { date: '2027-03-13', zone: 'America/New_York' }
    expect(clockChangeWithin(Temporal, spring, 600, 1700)).toMatchObject({ from: 1560, to: 1620 })
    expect(clockChangeWithin(Temporal, { ...spring, zone: 'UTC' }, 0, 9000)).toBeUndefined()
  })

  test('every instant shows the minute it was made from, the skipped hour apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1440, max: 2880 }), (minute) => {
        const instant = instantOfMinute(Temporal, autumn, minute)
        expect(minuteOfInstant(Temporal, autumn, instant)).toBe(minute)
      }),
    )
  })
})

describe('the sun', () => {
  test('over the barn in June, within two minutes of the almanac', () => {
    const day = { date: '2027-06-19', zone: 'Europe/London' }
    const sun = sunMinutes(Temporal, day, { latitude: 51.86, longitude: -1.88 })
    expect(Math.abs((sun.sunrise ?? 0) - 288)).toBeLessThanOrEqual(2)
    expect(Math.abs((sun.sunset ?? 0) - 1290)).toBeLessThanOrEqual(2)
    expect(sun.goldenHour).toBeGreaterThan(1200)
    expect(sun.goldenHour).toBeLessThan(sun.sunset ?? 0)
  })

  test('belongs to the date at the venue, east and west of the date line', () => {
    for (const [zone, latitude, longitude] of [
      ['Pacific/Auckland', -36.8, 174.8],
      ['Pacific/Honolulu', 21.3, -157.9],
      ['Pacific/Kiritimati', 1.9, -157.4],
    ] as const) {
      const sun = sunMinutes(Temporal, { date: '2027-06-19', zone }, { latitude, longitude })
      expect(sun.sunrise).toBeGreaterThan(300)
      expect(sun.sunset).toBeLessThan(1200)
    }
  })

  test('that never sets has no sunset', () => {
    const day = { date: '2027-06-19', zone: 'Europe/Oslo' }
    const sun = sunMinutes(Temporal, day, { latitude: 69.6, longitude: 18.9 })
    expect(sun.sunset).toBeUndefined()
    expect(sun.sunrise).toBeUndefined()
  })
})
