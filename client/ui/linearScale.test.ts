import { expect, test } from 'vitest'
import { linearScale, roundMost } from './linearScale.ts'

test('the highest value touches the top, nothing the floor, and a chart of nothing has no NaN in it', () => {
  const height = linearScale(200, [100, 0])
  expect([height(0), height(50), height(200), height(900)]).toEqual([100, 75, 0, 0])
  expect(linearScale(0, [100, 0])(0)).toBe(100)
})

test('a scale ends at a round number that no value goes beyond', () => {
  const values = [0, 1, 2, 3, 7, 10, 11, 49, 51, 999, 1_000, 1_001]
  expect(values.map(roundMost)).toEqual([1, 1, 2, 5, 10, 10, 20, 50, 100, 1_000, 1_000, 2_000])
})
