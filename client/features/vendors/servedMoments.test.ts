import { expect, test } from 'vitest'
import type { Moment } from '../../data/hooks/useMoments.ts'
import { onOneClock, proposedCall, servedBy } from './servedMoments.ts'

const moment = (id: string, title: string, start: number, day = 'sat'): Moment => ({
  id,
  day,
  title,
  start,
  end: start + 30,
  plannedStart: start,
  plannedEnd: start + 30,
  state: 'ahead' as Moment['state'],
  now: null,
})
const dates = new Map([
  ['sat', '2027-06-12'],
  ['sun', '2027-06-13'],
])
const clock = onOneClock(
  [
    moment('b', 'Brunch', 600, 'sun'),
    moment('c', 'Ceremony', 840),
    { ...moment('d', 'First dance', 1170), start: 1185 },
  ],
  dates,
  '2027-06-12',
)
const item = (id: string, responsible: Record<string, true>) => ({
  id,
  scope: 'wedding:x' as const,
  type: 'timelineItem',
  at: '',
  by: '',
  data: {
    day: 'sat',
    lane: 'l',
    order: 'a0',
    title: id,
    timing: { mode: 'at' as const, at: 1 },
    durationMin: 30,
    visibility: 'team' as const,
    responsible,
  },
})

test('days stand one after the other, since a call time counts from the midnight of the first', () => {
  expect(clock.map(({ id, planned, projected }) => [id, planned, projected])).toEqual([
    ['c', 840, 840],
    ['d', 1170, 1185],
    ['b', 2040, 2040],
  ])
})

test('a moment is served by whom it names, by id or as the imported sheet wrote the name', () => {
  const band = { id: 'v1', data: { name: 'The Larks' } }
  const items = [
    item('c', { v2: true }),
    item('d', { v1: true }),
    item('b', { 'the larks ': true }),
  ]
  expect(servedBy(band, items, clock).map(({ id }) => id)).toEqual(['d', 'b'])
})

test('a call is proposed so long before the first moment they serve, as planned', () => {
  expect(proposedCall('band', clock.slice(1), clock)).toMatchObject({ at: 990, beforeMin: 180 })
})

test('their own arrival is no moment to be called before', () => {
  const arrival = {
    id: 'a',
    day: 'sat',
    title: 'Band arrives and sets up',
    planned: 900,
    projected: 900,
  }
  const served = [arrival, ...clock.slice(1, 2)]
  expect(proposedCall('band', served, clock)).toMatchObject({ at: 990, moment: { id: 'd' } })
})

test('before anybody is named, the first moment that cannot begin without their kind counts', () => {
  expect(proposedCall('officiant', [], clock)).toMatchObject({ at: 810, moment: { id: 'c' } })
  expect(proposedCall('band', [], clock)).toMatchObject({ at: 990, moment: { id: 'd' } })
  expect(proposedCall('henna', [], clock)).toBeNull()
  expect(proposedCall('a friend', clock, clock)).toBeNull()
})
