import { expect, test } from 'vitest'
import { ownNextStage } from './stageLadder.ts'

test('a vendor is offered what only they can say: that they come, and on the day that they are on the way', () => {
  expect(ownNextStage('band', undefined, false)).toBe('confirmed')
  expect(ownNextStage('band', 'booked', true)).toBe('enRoute')
  expect(ownNextStage('band', undefined, true)).toBe('enRoute')
  expect(ownNextStage('band', 'enRoute', true)).toBe('arrived')
  expect(ownNextStage('mc', 'confirmed', true)).toBe('arrived')
  expect(ownNextStage('band', 'left', true)).toBeNull()
})
