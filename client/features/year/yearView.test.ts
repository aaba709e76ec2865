import { expect, it } from 'vitest'
import type { BookedTwice, Booking } from '#shared/year/bookedTwice.ts'
import { exampleId } from '#shared/schema/testing/exampleId.ts'
import { clashesByWedding } from './yearView.ts'

const at = (n: number): Booking => ({
  scope: `wedding:${exampleId(n)}`,
  date: '2027-06-12',
  part: { kind: 'member', role: 'planner' },
  when: null,
})
const meet = (kind: BookedTwice['kind'], a: number, b: number): BookedTwice => ({
  id: `${kind} ${a} ${b}`,
  name: 'Maya Ortiz',
  kind,
  minutes: kind === 'sameDay' ? null : 60,
  bookings: [at(a), at(b)],
})

it('who is at two weddings of one day is counted as booked twice only where their hours meet', () => {
  const counted = clashesByWedding([
    meet('overlap', 1, 2),
    meet('overlap', 1, 3),
    meet('near', 1, 4),
    meet('sameDay', 5, 6),
  ])
  expect([...counted]).toEqual([
    [at(1).scope, 2],
    [at(2).scope, 1],
    [at(3).scope, 1],
  ])
})
