import { expect, test } from 'vitest'
import type { PersonData } from '#shared/schema/person.ts'
import { bySide, headsOf, isHere, isIn, sidesInUse, type PersonRecord } from './people.ts'

const couple = ['Harriet Lowell', 'Jonah Whitcombe']
const is = (name: string, data: Partial<PersonData> = {}): PersonRecord => ({
  id: name,
  scope: 'wedding:01920000-0000-7000-8000-000000000000',
  type: 'person',
  at: '',
  by: '',
  data: { name, ...data },
})
const mark = { by: 'x', instant: 1, device: 'phone' }
const people = [
  is('Rev. Thorne', { side: 'Others', relation: 'celebrant' }),
  is('Uncle Stan', { side: 'Harriet', relation: 'uncle' }),
  is('Jonah Whitcombe', { side: 'couple' }),
  is('Mum', {
    side: ' harriet ',
    relation: 'mother of bride',
    here: { marks: { m: mark }, cleared: {} },
  }),
  is('Harriet Lowell', { side: 'The couple' }),
  is('Cousins', { side: 'Jonah', relation: 'cousins', count: 5 }),
  is('Neighbour', { side: 'Village' }),
  is('Somebody'),
]

test('sides stand in the order they are offered, own ones after them, and none last', () => {
  const sides = bySide(people, couple).map(({ side, people: own }) => [
    side,
    own.map(({ data }) => data.name),
  ])
  expect(sides).toEqual([
    ['The couple', ['Harriet Lowell', 'Jonah Whitcombe']],
    ['Harriet', ['Mum', 'Uncle Stan']],
    ['Jonah', ['Cousins']],
    ['Others', ['Rev. Thorne']],
    ['Village', ['Neighbour']],
    ['', ['Somebody']],
  ])
})

test('nobody is lost between the sides, however they were written', () => {
  const shown = bySide(people, couple).flatMap(({ people: own }) => own)
  expect(new Set(shown)).toEqual(new Set(people))
  expect(shown.length).toBe(people.length)
  expect(sidesInUse(people, couple)).toEqual([
    'The couple',
    'Harriet',
    'Jonah',
    'Wedding party',
    'Friends',
    'Others',
    'Village',
  ])
})

test('heads are counted, not names; the two are waited for by nobody', () => {
  expect(headsOf(people)).toBe(12)
  expect(people.filter(isHere).map(({ data }) => data.name)).toEqual([
    'Jonah Whitcombe',
    'Mum',
    'Harriet Lowell',
  ])
  for (const one of people) expect(isIn('here', one)).not.toBe(isIn('missing', one))
})

test('two who share a first name are told apart by their whole names', () => {
  expect(sidesInUse([], ['Sam Reed', 'Sam Cole']).slice(1, 3)).toEqual(['Sam Reed', 'Sam Cole'])
})
