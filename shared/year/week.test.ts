import { describe, expect, it } from 'vitest'
import { addDays, addMonths, weekOf, weeksOfMonth } from './week.ts'

describe('weeks as ISO 8601 counts them', () => {
  it.each([
    ['2027-01-01', 2026, 53, '2026-12-28'],
    ['2027-01-04', 2027, 1, '2027-01-04'],
    ['2024-12-30', 2025, 1, '2024-12-30'],
    ['2027-06-12', 2027, 23, '2027-06-07'],
    ['2027-06-13', 2027, 23, '2027-06-07'],
    ['2026-03-29', 2026, 13, '2026-03-23'],
  ])('%s is in week %i-%i, from %s', (date, year, week, from) => {
    expect(weekOf(date)).toEqual({ year, week, from, to: addDays(from, 6) })
  })

  it('a month has every one of its dates once, in whole weeks', () => {
    for (const month of ['2027-02', '2027-06', '2026-11', '2028-02']) {
      const dates = weeksOfMonth(month).flatMap((week) => week.dates)
      expect(dates.length % 7).toBe(0)
      expect(new Set(dates).size).toBe(dates.length)
      const own = dates.filter((date) => date.startsWith(month))
      expect(own).toHaveLength(Number(addDays(`${addMonths(month, 1)}-01`, -1).slice(8)))
    }
    // A February that begins on a Monday fits four weeks.
    expect(weeksOfMonth('2027-02')).toHaveLength(4)
  })
})

it('a date that the calendar lacks counts on, and months pass over the year', () => {
  expect(addDays('2027-02-31', 0)).toBe('2027-03-03')
  expect(addMonths('2027-12', 1)).toBe('2028-01')
  expect(addMonths('2027-01', -1)).toBe('2026-12')
})
