import { expect, test } from 'vitest'
import { indexForTime, placeAt } from './placement.ts'

const lane = [
  { id: 'a', order: 'a0', start: 600 },
  { id: 'b', order: 'a1', start: 700 },
  { id: 'c', order: 'a2', start: 800 },
]

test('a move writes one key, between its new neighbours', () => {
  const keys = placeAt(lane, 'c', 1)
  expect([...keys.keys()]).toEqual(['c'])
  const key = keys.get('c') ?? ''
  expect(key > 'a0' && key < 'a1').toBe(true)
})

test('neighbours that share a key are told apart, or nothing would fit between them', () => {
  const twins = [
    { id: 'a', order: 'a0' },
    { id: 'b', order: 'a0' },
    { id: 'c', order: 'a1' },
  ]
  const keys = placeAt(twins, 'c', 1)
  const order = (id: string) => keys.get(id) ?? twins.find((one) => one.id === id)?.order ?? ''
  const sorted = ['a', 'b', 'c'].toSorted((x, y) => (order(x) < order(y) ? -1 : 1))
  expect(sorted).toEqual(['a', 'c', 'b'])
})

test('a moment is placed by its time, and left where it is if it fits there', () => {
  expect(indexForTime(lane, 'new', 750)).toBe(2)
  expect(indexForTime(lane, 'new', 100)).toBe(0)
  expect(indexForTime(lane, 'new', 900)).toBe(3)
  expect(indexForTime(lane, 'b', 720)).toBeNull()
  expect(indexForTime(lane, 'b', 900)).toBe(2)
})
