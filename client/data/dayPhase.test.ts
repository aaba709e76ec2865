import { expect, test } from 'vitest'
import { dayToOpen } from './dayPhase.ts'
import { phaseOf } from '#shared/schedule/dayPhase.ts'

test('a day runs from midnight until two hours after its last moment', () => {
  expect(phaseOf(-1, 1545)).toEqual({ kind: 'ahead', days: 1 })
  expect(phaseOf(0, 1545)).toEqual({ kind: 'live', now: 0 })
  expect(phaseOf(1664, 1545)).toEqual({ kind: 'live', now: 1664 })
  expect(phaseOf(1665, 1545)).toEqual({ kind: 'past', days: 1 })
  expect(phaseOf(-2881, undefined)).toEqual({ kind: 'ahead', days: 3 })
})

test('after midnight the day that still runs opens, not the one that has just begun', () => {
  const days = [
    { id: 'fri', phase: phaseOf(1470, 1500) },
    { id: 'sat', phase: phaseOf(30, 1400) },
  ]
  expect(dayToOpen(days, undefined)).toBe('fri')
  expect(dayToOpen(days, 'sat')).toBe('sat')
  expect(dayToOpen(days, 'gone')).toBe('fri')
  expect(dayToOpen([], undefined)).toBeUndefined()
})
