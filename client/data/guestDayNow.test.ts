import { expect, test } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { guestDayNow, nextForGuests } from './guestDayNow.ts'

const zone = 'Europe/Berlin'
const moment = (title: string, start: number, end: number) => ({ title, start, end })
const wedding = [
  moment('Ceremony', 840, 900),
  moment('Party', 1260, 1470),
  moment('Bus', 1500, 1530),
]
const brunch = [moment('Brunch', 600, 780)]

/** Both days at a moment of the venue's summer time. */
const daysAt = (local: string, first = wedding) => {
  const instant = Date.parse(`${local}:00+02:00`)
  return [
    { ...guestDayNow(Temporal, { date: '2027-06-12', zone }, first, instant), moments: first },
    { ...guestDayNow(Temporal, { date: '2027-06-13', zone }, brunch, instant), moments: brunch },
  ]
}
const nextAt = (local: string, first = wedding) => {
  const next = nextForGuests(daysAt(local, first))
  return next && `${next.moment.title} in ${next.inMin}`
}

test('after midnight what is left of the first day comes before the second day', () => {
  expect(nextAt('2027-06-12T20:00')).toBe('Party in 60')
  expect(nextAt('2027-06-13T00:40')).toBe('Bus in 20')
})

test('in the small hours, with nothing left of the first day, the second day is next', () => {
  expect(nextAt('2027-06-13T01:10')).toBe('Brunch in 530')
  expect(nextAt('2027-06-13T04:00')).toBe('Brunch in 360')
  expect(nextAt('2027-06-13T04:00', [moment('Ceremony', 840, 900)])).toBe('Brunch in 360')
})

test('a party that goes on past six in the morning is still that day', () => {
  const long = [...wedding, moment('Breakfast', 1830, 1860)]
  expect(daysAt('2027-06-13T06:10', long).map(({ isOn }) => isOn)).toEqual([true, true])
  expect(nextAt('2027-06-13T06:10', long)).toBe('Breakfast in 20')
})

test('a day that is over keeps its minute, a day ahead has none, and nothing is next after both', () => {
  expect(daysAt('2027-06-11T12:00')).toMatchObject([
    { now: null, isOn: false },
    { now: null, isOn: false },
  ])
  expect(daysAt('2027-06-14T12:00')).toMatchObject([
    { now: 3_600, isOn: false },
    { now: 2_160, isOn: false },
  ])
  expect(nextAt('2027-06-14T12:00')).toBeNull()
})
