import { expect, test } from 'vitest'
import { readMomentLine, readStart, usualMinute } from './startEntry.ts'

test.each([
  ['{ceremonyStart-90}', { variable: 'ceremonyStart', offsetMin: -90 }],
  ['ceremonyStart - 90', { variable: 'ceremonyStart', offsetMin: -90 }],
  ['ceremonyStart', { variable: 'ceremonyStart', offsetMin: 0 }],
  ['14:30', { at: 870 }],
  ['2pm', { at: 840 }],
  ['25:45', { at: 1545 }],
])('%s is a start', (text, start) => {
  expect(readStart(text)).toEqual(start)
})

test.each(['half past never', '{Ceremony}', '{ceremonyStart-}', '{a', '', '{}'])(
  '%s is none',
  (text) => {
    expect(readStart(text)).toBe(null)
  },
)

test('a line may begin with minutes from a question', () => {
  expect(readMomentLine('{ceremonyStart-90} Hair and make-up 60 min')).toEqual({
    title: 'Hair and make-up',
    start: '{ceremonyStart-90}',
    durationMin: 60,
  })
  expect(readMomentLine('19:30 First dance 15 min')).toEqual({
    title: 'First dance',
    start: '19:30',
    durationMin: 15,
  })
  expect(readMomentLine('Confetti')).toMatchObject({ title: 'Confetti', start: null })
  expect(readMomentLine('{ceremonyStart}')).toBe(null)
})

test('without a usual answer there is no usual time', () => {
  const start = { variable: 'ceremonyStart', offsetMin: -90 }
  expect(usualMinute(start, { ceremonyStart: { time: 840 } })).toBe(750)
  expect(usualMinute(start, { ceremonyStart: {} })).toBe(null)
  expect(usualMinute({ variable: 'constructor', offsetMin: 0 }, {})).toBe(null)
})
