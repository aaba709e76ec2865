import { expect, test } from 'vitest'
import { moved, type ReorderWords } from './reorder.ts'
import { reorderAnnouncements } from './reorderAnnouncements.ts'

const words: ReorderWords = {
  instructions: '',
  handle: (name) => `Move ${name}`,
  lifted: (name, position, count) => `${name} lifted, position ${position} of ${count}`,
  moved: (name, position, count) => `${name}, now position ${position} of ${count}`,
  dropped: (name, position, count) => `${name} dropped, position ${position} of ${count}`,
  cancelled: (name) => `${name} stays`,
}

const source = {
  id: '0198f3a2-0000-7000-8000-000000000001',
  index: 4,
  data: { name: 'Family formals', count: 22 },
}
const spoken = reorderAnnouncements(words)

test('a move speaks the name and the position from 1, never the id', () => {
  const event = { operation: { source } }
  expect(spoken.dragstart(event)).toBe('Family formals lifted, position 5 of 22')
  expect(spoken.dragover(event)).toBe('Family formals, now position 5 of 22')
  expect(spoken.dragend(event)).toBe('Family formals dropped, position 5 of 22')
})

test('a cancelled move says that the item stays', () => {
  expect(spoken.dragend({ operation: { source }, canceled: true })).toBe('Family formals stays')
})

test('something else that is dragged is not spoken about', () => {
  expect(spoken.dragover({ operation: { source: null } })).toBeUndefined()
  expect(spoken.dragover({ operation: { source: { index: 1, data: {} } } })).toBeUndefined()
})

test.each([
  [0, 2, ['b', 'c', 'a', 'd']],
  [3, 0, ['d', 'a', 'b', 'c']],
  [1, 1, ['a', 'b', 'c', 'd']],
])('moving %i to %i keeps everything else in its order', (from, to, expected) => {
  expect(moved(['a', 'b', 'c', 'd'], from, to)).toEqual(expected)
})
