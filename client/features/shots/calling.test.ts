import { expect, it } from 'vitest'
import { callsOf, lastTaken, mayGoAfter, standingOf, type Called } from './calling.ts'
import { facesOf } from './faces.ts'

const row = (id: string, called: string[], more: Partial<Called> = {}): Called => ({
  id,
  block: '',
  minutes: 5,
  isTaken: false,
  called,
  waitsFor: [],
  putOffAt: null,
  ...more,
})
const ids = (rows: readonly Called[]) => rows.map(({ id }) => id)
const person = (id: string, leavesAt?: number) => ({
  id,
  scope: 'wedding:x' as const,
  type: 'person',
  at: '',
  by: '',
  data: { name: id, ...(leavesAt !== undefined && { leavesAt }) },
})
const moment = {
  id: 'm',
  day: 'd',
  title: 'Formals',
  start: 900,
  end: 930,
  plannedStart: 900,
  plannedEnd: 930,
  state: 'upcoming' as const,
  now: null,
}

it('what waits is not called, what was put off comes last, the one put off first before the others', () => {
  const rows = [
    row('late', ['a'], { putOffAt: 9 }),
    row('waits', ['b'], { waitsFor: ['b'] }),
    row('early', ['a'], { putOffAt: 3 }),
    row('taken', ['c'], { isTaken: true }),
    row('next', ['c']),
  ]
  expect(ids(callsOf(rows))).toEqual(['next', 'early', 'late'])
})

it('nobody is let go who is waited for elsewhere, and what waits may come too late', () => {
  const rows = [row('waits', ['beryl', 'rose'], { waitsFor: ['beryl'] }), row('rose', ['rose'])]
  const faces = facesOf([person('beryl'), person('rose', 908)])
  const { frees, misses } = standingOf(rows, faces, moment)
  expect(frees.get('rose')).toEqual([])
  expect(frees.get('waits')?.toSorted()).toEqual(['beryl', 'rose'])
  // Called second: from 15:05 to 15:10.
  expect([...misses]).toEqual([['waits', ['rose']]])
  expect([...standingOf(rows, faces, null).misses]).toEqual([])
})

it('says who can go after what was taken last', () => {
  const marks = (instant: number) => ({
    marks: { [`m${instant}`]: { by: 'tom', instant, device: 'phone' } },
    cleared: {},
  })
  const rows = [
    { ...row('first', ['a', 'b'], { isTaken: true }), marks: marks(1) },
    { ...row('second', ['b', 'c'], { isTaken: true }), marks: marks(2) },
    { ...row('open', ['c']), marks: undefined },
  ]
  const last = lastTaken(rows)
  expect(last?.id).toBe('second')
  expect(last && mayGoAfter(last, rows)).toEqual(['b'])
})
