import { expect, test } from 'vitest'
import { daysPast, isNear } from './nearWeddings.ts'

const at = (text: string) => Date.parse(text)

test('a wedding is near three days before, on its day, and through its night, in any zone', () => {
  const dates = ['2027-06-12', '2027-06-13']
  expect(isNear(dates, at('2027-06-08T09:00:00Z'))).toBe(false)
  expect(isNear(dates, at('2027-06-09T00:00:00Z'))).toBe(true)
  // Midnight in Kiritimati is ten in the morning UTC of the day before.
  expect(isNear(['2027-06-12'], at('2027-06-08T10:00:00Z'))).toBe(true)
  expect(isNear(dates, at('2027-06-12T14:00:00Z'))).toBe(true)
  // Three at night after the second day, in Honolulu.
  expect(isNear(dates, at('2027-06-14T13:00:00Z'))).toBe(true)
  expect(isNear(dates, at('2027-06-15T00:00:00Z'))).toBe(false)
  expect(isNear(['not a date'], at('2027-06-12T00:00:00Z'))).toBe(false)
})

test('days since a wedding count from the end of its last night', () => {
  expect(daysPast(['2027-06-12', '2027-06-10'], at('2027-06-13T17:00:00Z'))).toBe(0)
  expect(daysPast(['2027-06-12'], at('2027-06-14T19:00:00Z'))).toBe(1)
  expect(daysPast(['2028-06-12'], at('2027-06-14T19:00:00Z'))).toBe(0)
})
