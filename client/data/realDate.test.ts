import { expect, test } from 'vitest'
import { realDate } from './realDate.ts'

test('a date the calendar lacks counts on, all others stay', () => {
  expect(realDate('2027-02-31')).toBe('2027-03-03')
  expect(realDate('2027-06-12')).toBe('2027-06-12')
  expect(realDate('2028-02-29')).toBe('2028-02-29')
})
