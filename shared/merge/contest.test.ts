import { expect, test } from 'vitest'
import { siblingOf } from './contest.ts'

test('the server tells of a candidate what people may know, not how it recognises it', () => {
  const known = { at: '1', by: 'anna', role: 'planner', device: 'phone', receivedAt: 1, value: 7 }
  expect(siblingOf({ ...known, origin: 'anna', version: 3 })).toStrictEqual(known)
})
