import { expect, test } from 'vitest'
import type { HandoverData } from '#shared/schema/handover.ts'
import { asidesOf, callsMe, nextReturn } from './asides.ts'

const NOW = 1_800_000_000_000
const HOUR = 3_600_000
const scope = 'wedding:w' as const

function handed(conflict: string, to: string) {
  const data: HandoverData = { conflict, to }
  return { id: `h ${conflict}`, scope, type: 'handover', at: '', by: 'lena', data }
}

const sources = {
  handovers: [handed('q1', 'maya'), handed('q2', 'gone')],
  later: { q1: { until: NOW + HOUR }, q3: { until: NOW + HOUR }, q4: { until: NOW - 1 } },
  isMember: (user: string) => user !== 'gone',
  now: NOW,
}

test('what was handed to me calls me alone, and what was handed to nobody here calls all', () => {
  const asides = asidesOf({ ...sources, later: {} })
  expect(callsMe(asides.get('q1'), 'maya')).toBe(true)
  expect(callsMe(asides.get('q1'), 'lena')).toBe(false)
  expect(callsMe(asides.get('q2'), 'lena')).toBe(true)
  expect(callsMe(asides.get('q9'), 'lena')).toBe(true)
})

test('what I put off is silent until its time, and then comes back by itself', () => {
  const asides = asidesOf(sources)
  expect(asides.get('q3')).toEqual({ handed: null, until: NOW + HOUR })
  expect(callsMe(asides.get('q3'), 'maya')).toBe(false)
  expect(callsMe(asides.get('q1'), 'maya')).toBe(false)
  expect(asides.get('q4')).toBeUndefined()
  const then = asidesOf({ ...sources, now: NOW + HOUR })
  expect(callsMe(then.get('q3'), 'maya')).toBe(true)
  expect(callsMe(then.get('q1'), 'maya')).toBe(true)
  expect(nextReturn(sources.later, NOW)).toBe(NOW + HOUR)
  expect(nextReturn(sources.later, NOW + HOUR)).toBeNull()
})
