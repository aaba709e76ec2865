import { expect, test } from 'vitest'
import type { Candidate } from './contest.ts'
import { hasSeen, type Walk } from './walk.ts'

/** The author started from version 2 and took in by hand what is version 5 on the server. */
function walk(handed: readonly number[] | undefined): Walk {
  const base = { version: 2, data: {}, ...(handed && { handed }) }
  // What else a walk carries plays no part in who saw what.
  return { base } as unknown as Walk
}

const edit = (version: number, value: string): Candidate => ({
  at: '1',
  by: 'anna',
  role: 'planner',
  device: 'phone',
  receivedAt: 1,
  origin: 'anna',
  version,
  value,
})

test('what somebody had by hand, and took in, they have seen although the server got it later', () => {
  expect(hasSeen(walk([5]), edit(5, 'Vows'), 'Vows')).toBe(true)
})

test('an edit that was handed over and not taken in was not seen', () => {
  expect(hasSeen(walk([5]), edit(5, 'Vows'), 'Ceremony')).toBe(false)
})

test('an edit that nobody handed over was not seen, though its value is the base’s', () => {
  expect(hasSeen(walk([4]), edit(5, 'Vows'), 'Vows')).toBe(false)
  expect(hasSeen(walk(undefined), edit(5, 'Vows'), 'Vows')).toBe(false)
})

test('what came before the base was seen, whatever it was', () => {
  expect(hasSeen(walk(undefined), edit(2, 'Vows'), 'Ceremony')).toBe(true)
  expect(hasSeen(walk(undefined), edit(3, 'Vows'), 'Ceremony')).toBe(false)
})
