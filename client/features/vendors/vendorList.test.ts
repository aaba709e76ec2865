import { expect, test } from 'vitest'
import { VENDOR_STAGES, type VendorData } from '#shared/schema/vendor.ts'
import { inOrder, isIn, isOnSite, needsAttention, VIEWS } from './vendorList.ts'

const record = (id: string, data: Partial<VendorData> = {}) => ({
  id,
  scope: 'wedding:01920000-0000-7000-8000-000000000000' as const,
  type: 'vendor',
  at: '',
  by: '',
  data: { kind: 'band', name: id, ...data },
})

test('a vendor’s own card stands first, the others by call time, unknown times last', () => {
  const list = [record('d'), record('b', { callTime: 600 }), record('a', { callTime: 900 })]
  expect(inOrder(list, undefined).map(({ id }) => id)).toEqual(['b', 'a', 'd'])
  expect(inOrder(list, 'd').map(({ id }) => id)).toEqual(['d', 'b', 'a'])
})

test('each stage is in one of the three views of the day, and a kind is a view of its own', () => {
  const phases = VIEWS.filter((view) => view !== 'all' && view !== 'attention')
  for (const stage of [undefined, ...VENDOR_STAGES]) {
    const { data } = record('a', stage ? { stage } : {})
    expect(phases.filter((view) => isIn(view, data, undefined)).length).toBe(1)
    expect(isIn('all', data, undefined)).toBe(true)
    expect([isIn('band', data, undefined), isIn('dj', data, undefined)]).toEqual([true, false])
  }
})

test('whoever has left is not counted among those on site', () => {
  const here = VENDOR_STAGES.filter((stage) => isOnSite({ stage }))
  expect(here).toEqual(['arrived', 'setUp', 'ready', 'working', 'done'])
  expect(isOnSite({})).toBe(false)
})

test('late, silent or in trouble means that somebody has to call, and settled trouble does not', () => {
  const mark = { by: 'x', instant: 1, device: 'phone' }
  const of = (data: Partial<VendorData>, now?: number) =>
    needsAttention(record('a', data).data, now)
  expect(of({ callTime: 600, stage: 'booked' }, 620)).toBe(true)
  expect(of({ callTime: 600, eta: { at: 610, claimedAt: 0 } })).toBe(true)
  expect(of({ callTime: 600, stage: 'arrived' }, 620)).toBe(false)
  expect(of({ trouble: { marks: { m: mark }, cleared: {} } })).toBe(true)
  expect(of({ trouble: { marks: { m: mark }, cleared: { m: true } } })).toBe(false)
})
