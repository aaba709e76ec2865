import { expect, test } from 'vitest'
import { possessive } from './possessive.ts'
import { seatQuestionWords, tableWords } from './seating.ts'

test('whoever loses a table is said in one number or in many', () => {
  expect(tableWords.unseated(1)).toBe('1 Person hat noch keinen Tisch')
  expect(tableWords.unseated(12)).toBe('12 Personen haben noch keinen Tisch')
  expect(seatQuestionWords.cleared(1)).toBe('1 Gast hat jetzt keinen Tisch.')
  expect(seatQuestionWords.cleared(2)).toBe('2 Gäste haben jetzt keinen Tisch.')
  expect(seatQuestionWords.over(['Rosen', 'Tulpen'])).toBe(
    '2 Tische mit mehr Personen als Plätzen: Rosen und Tulpen.',
  )
})

test('a name that is on a seat needs no article, whatever the table is called', () => {
  expect(tableWords.putSeat('Mia', 'Tisch 4', 2)).toBe('Mia sitzt hier: Tisch 4, Platz 2.')
  expect(tableWords.putSeat('Mia', 'Die lange Tafel', 2)).toBe(
    'Mia sitzt hier: Die lange Tafel, Platz 2.',
  )
})

test('a genitive ends in an s, or in a mark after a hiss', () => {
  expect(['Lena', 'Thomas', 'Max', 'Fritz', 'Alice'].map(possessive)).toEqual([
    'Lenas',
    'Thomas’',
    'Max’',
    'Fritz’',
    'Alice’',
  ])
})
