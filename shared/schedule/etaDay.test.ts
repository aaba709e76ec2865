import { expect, test } from 'vitest'
import { etaDay } from './etaDay.ts'

const friday = (saidAt: number) => ({ id: 'friday', saidAt })
const saturday = (saidAt: number) => ({ id: 'saturday', saidAt: saidAt - 1440 })
const said = (saidAt: number, eta: number) => etaDay([saturday(saidAt), friday(saidAt)], eta)

test('an expected arrival belongs to the day on which it lies next', () => {
  expect(said(900, 930)).toBe('friday')
  // In the evening, about the morning after.
  expect(said(1200, 540)).toBe('saturday')
  // Half past midnight, about the bus at 01:30 of the night that still runs.
  expect(said(1470, 1530)).toBe('friday')
  expect(etaDay([], 900)).toBeNull()
  expect(etaDay([friday(1000)], 900)).toBe('friday')
})
