import { expect, test } from 'vitest'
import { pathWords } from './fieldNames.ts'
import { list, valueWords } from './values.ts'

const names = new Map([
  ['a', 'Lena'],
  ['b', 'Noah'],
  ['t', 'Tisch 4'],
])
const nameOf = (id: string) => names.get(id) ?? null
const said = (type: string, path: string, value: Parameters<typeof valueWords>[2]) =>
  valueWords(type, path, value, nameOf)

test('a start with the sun is said with its case', () => {
  const sun = (sunRef: string, offsetMin: number) =>
    said('timelineItem', 'timing', { mode: 'sun', sunRef, offsetMin })
  expect(sun('sunset', 0)).toBe('zum Sonnenuntergang')
  expect(sun('goldenHour', 15)).toBe('15 Min. nach Beginn der Goldenen Stunde')
  expect(sun('sunrise', -90)).toBe('1 Std. 30 Min. vor Sonnenaufgang')
  expect(said('timelineItem', 'timing', { mode: 'after' })).toBe('nach dem Vorigen')
})

test('values are said in German: money, dates, ticks, seats, choices', () => {
  const euros = { minor: 123_450, currency: 'EUR' }
  expect(said('budgetLine', 'planned', euros).replaceAll('\u00a0', ' ')).toBe('1.234,50 €')
  expect(said('task', 'due', '2027-06-11')).toBe('Freitag, 11. Juni')
  expect(said('timelineItem', 'pin', true)).toBe('ja')
  expect(said('guest', 'seat', { table: 't', seat: 3 })).toBe('Tisch 4, Platz 3')
  expect(said('vendor', 'stage', 'enRoute')).toBe('Unterwegs')
  expect(said('section', 'kind', 'weather')).toBe('Wetter')
  expect(said('task', 'assignee', 'role:planner')).toBe('Planung')
  expect(said('shot', 'people', { a: true, b: true })).toBe('Lena und Noah')
})

test('a word that no list has is shown as it was typed', () => {
  expect(said('vendor', 'stage', 'somewhere')).toBe('somewhere')
  expect(said('guestDiet', 'kitchen', { Erdnüsse: true })).toBe('Erdnüsse')
})

test('none, one, two and three are listed', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map((all) => list(all))).toEqual([
    'nichts',
    'A',
    'A und B',
    'A, B und C',
  ])
})

test('sides, relations and foods are said in German, also as part of a set', () => {
  expect(said('person', 'relation', 'Mother of the bride')).toBe('Mutter der Braut')
  expect(said('household', 'side', 'Friends')).toBe('Freunde')
  expect(said('person', 'diet', { Nuts: true, Sellerie: true })).toBe('Nüsse und Sellerie')
  expect(pathWords('guestDiet', 'diet/nuts', nameOf)).toMatch(/: Nüsse$/)
  // A title that happens to be such a word is nobody's relation.
  expect(said('shot', 'title', 'Mother')).toBe('Mother')
})
