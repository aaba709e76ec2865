import { expect, test } from 'vitest'
import { hunksBetween, linesAndTokens } from './hunks.ts'

const hunks = (base: string, side: string) =>
  hunksBetween(linesAndTokens(base), side)?.map(({ from, to, text }) => [from, to, text.join('')])

test.each([
  ['around the space that follows it', 'chairs here', 'chairs, tables here', [[1, 1, ', tables']]],
  ['around a word that it ends with', 'a b', 'x a y a b', [[0, 0, 'x a y ']]],
  ['around a line that it begins like', 'x', 'x y\nx\nz', [[1, 1, ' y\nx\nz']]],
  ['around a whole line that it ends with', 'a\nb', 'x\na\ny\na\nb', [[0, 0, 'x\na\ny\n']]],
])('one addition that was found %s is one', (_where, base, side, one) => {
  expect(hunks(base, side)).toEqual(one)
})

test('two additions with more between them than either has at its edge stay two', () => {
  expect(hunks('a b', 'x a b y')).toEqual([
    [0, 0, 'x '],
    [3, 3, ' y'],
  ])
})

test.each([
  ['a space', 'It is 5 min by car', 'It is far from here by car', [[4, 6, 'far from here ']]],
  ['a line break', 'in 5 min\nby', 'in a\nbus by', [[2, 4, 'a\nbus ']]],
])(
  'what follows a number with its unit is of the same change: %s',
  (_what, base, side, changed) => {
    expect(hunks(base, side)).toEqual(changed)
  },
)

test('what follows a number at a distance, or a word, is a change of its own', () => {
  expect(hunks('It is 5 min by car', 'It is 6 min by bus')).toHaveLength(2)
  expect(hunks('It is far by car', 'It was near by car')).toHaveLength(2)
})
