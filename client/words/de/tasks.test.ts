import { expect, test } from 'vitest'
import { taskWords } from './tasks.ts'

const due = (days: number, at: number | null, isLate = false) =>
  taskWords.due({ date: '2027-06-11', at, days, isLate })

test('what is due is said by the day that is nearest', () => {
  expect(due(0, 600)).toBe('heute 10:00')
  expect(due(1, null)).toBe('morgen')
  expect(due(5, null)).toBe('in 5 Tagen')
  expect(due(5, 600)).toBe('in 5 Tagen, 10:00')
  expect(due(40, 600)).toBe('Fr., 11. Juni, 10:00')
})

test('what is late says for how long', () => {
  expect(due(-1, null, true)).toBe('1 Tag überfällig')
  expect(due(-3, null, true)).toBe('3 Tage überfällig')
  expect(due(0, 600, true)).toBe('überfällig seit 10:00')
})

test('a device that a record names is said in German, an unknown one as it stands there', () => {
  expect(taskWords.detail.doneBy(null, '13:01', 'phone')).toBe('Erledigt 13:01, Gerät: Handy')
  expect(taskWords.detail.doneBy(null, '13:01', 'kiosk')).toBe('Erledigt 13:01, Gerät: kiosk')
})
