import { expect, test } from 'vitest'
import { readTaskLine } from './taskLine.ts'

test.each([
  [
    'Confirm the parking, 14 days before',
    { title: 'Confirm the parking', phase: 'before', dueDays: -14 },
  ],
  [
    'Send the thank-you notes, 2 weeks after',
    { title: 'Send the thank-you notes', phase: 'after', dueDays: 14 },
  ],
  [
    'Pack umbrellas 1 day before the wedding',
    { title: 'Pack umbrellas', phase: 'before', dueDays: -1 },
  ],
  [
    'Parkplatz klären, 14 Tage vorher',
    { title: 'Parkplatz klären', phase: 'before', dueDays: -14 },
  ],
  [
    'Dankeskarten schreiben, 2 Wochen nach der Hochzeit',
    { title: 'Dankeskarten schreiben', phase: 'after', dueDays: 14 },
  ],
  ['Iron the 3 shirts', { title: 'Iron the 3 shirts', phase: 'before' }],
  ['  ', null],
])('%s', (text, line) => {
  expect(readTaskLine(text)).toEqual(line)
})
