import { expect, test } from 'vitest'
import { minuteOfDay, otherDay } from './otherDay.ts'

test('a minute before or after its date is on the date on which a clock shows it', () => {
  expect(otherDay(845, '2027-06-12')).toBeNull()
  // 203 days before, at 21:14: not "21:14 −203".
  const early = -203 * 1_440 + 1_274
  expect(new Date(otherDay(early, '2027-06-12') ?? 0).toISOString()).toMatch(/^2026-11-21T00:00/)
  expect(minuteOfDay(early)).toBe(1_274)
  expect(new Date(otherDay(1_500, '2027-06-12') ?? 0).toISOString()).toMatch(/^2027-06-13/)
})
