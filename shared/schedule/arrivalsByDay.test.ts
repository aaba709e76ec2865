import { expect, test } from 'vitest'
import type { VendorData } from '#shared/schema/vendor.ts'
import { arrivalsByDay } from './arrivalsByDay.ts'

const HOUR = 60
const days = [
  { id: 'friday', minuteOn: (instant: number) => instant },
  { id: 'saturday', minuteOn: (instant: number) => instant - 1440 },
]
const record = (id: string, data: Omit<VendorData, 'kind' | 'name'>) => ({
  id,
  scope: 'wedding:01900000-0000-7000-8000-00000000cccc' as const,
  type: 'vendor',
  at: '',
  by: '',
  data: { kind: 'band', name: id, ...data },
})

test('each expected arrival counts on its own day, with the time to set up, until they are ready', () => {
  const vendors = [
    record('band', { eta: { at: 18 * HOUR, claimedAt: 17 * HOUR }, setupMin: 20 }),
    record('baker', { eta: { at: 9 * HOUR, claimedAt: 20 * HOUR } }),
    record('cars', { eta: { at: 18 * HOUR, claimedAt: 17 * HOUR }, stage: 'ready' }),
    record('bar', {}),
  ]
  const byDay = arrivalsByDay(vendors, days)
  expect([...(byDay.get('friday') ?? [])]).toEqual([['band', 1100]])
  expect([...(byDay.get('saturday') ?? [])]).toEqual([['baker', 540]])
})
