import { expect, test } from 'vitest'
import { laterTimes } from './laterTimes.ts'

const at = (text: string) => new Date(text).getTime()
const told = (now: string) =>
  laterTimes(at(now)).map(({ id, until }) => [id, new Date(until).toString().slice(0, 21)])

test('in an hour, tonight and tomorrow morning, by the clock of the device', () => {
  expect(told('2027-06-12T14:00:00')).toEqual([
    ['hour', 'Sat Jun 12 2027 15:00'],
    ['tonight', 'Sat Jun 12 2027 20:00'],
    ['tomorrow', 'Sun Jun 13 2027 09:00'],
  ])
})

test('in the evening tonight is no longer offered, and the month may end', () => {
  expect(told('2027-06-30T19:30:00')).toEqual([
    ['hour', 'Wed Jun 30 2027 20:30'],
    ['tomorrow', 'Thu Jul 01 2027 09:00'],
  ])
})
