import { expect, test } from 'vitest'
import type { ToldMoment } from './changes.ts'
import { readersOf } from './seenBy.ts'
import { whatToTell } from './telling.ts'
import { timesToPublish } from './timesToPublish.ts'
import type { Revision } from './revisions.ts'

const at = (start: number, end = start + 30): ToldMoment => ({ day: 'd', title: 'x', start, end })
const plan = (times: Record<string, number>) =>
  new Map(Object.entries(times).map(([id, start]) => [id, at(start)]))
const base = {
  isMine: (item: string) => item !== 'other',
  isPinned: (item: string) => item === 'church',
  minutesUntil: ({ to }: { to: { start: number } | null }) => (to ? to.start - 700 : 0),
}
const items = (changes: readonly { item: string }[]) => changes.map(({ item }) => item)

test('people are called for their own moment from five minutes on, for a fixed one from one', () => {
  const last = plan({ look: 720, church: 760, other: 780 })
  const published = plan({ look: 724, church: 761, other: 800 })
  const told = whatToTell({ ...base, last, published })
  expect(items(told.alerts)).toEqual(['church'])
  expect(items(told.digest)).toEqual(['look', 'other'])
})

test('small moves add up: it is measured against what that person saw last', () => {
  const published = plan({ look: 726 })
  expect(items(whatToTell({ ...base, last: plan({ look: 723 }), published }).alerts)).toEqual([])
  expect(items(whatToTell({ ...base, last: plan({ look: 720 }), published }).alerts)).toEqual([
    'look',
  ])
})

test('what lies more than three hours ahead, or long behind, waits until one looks', () => {
  const last = plan({ late: 900, past: 600 })
  const published = plan({ late: 920, past: 620 })
  const told = whatToTell({ ...base, last, published })
  expect(told.alerts).toEqual([])
  expect(told.digest).toHaveLength(2)
})

test('whoever has seen no plan yet hears of no moves', () => {
  const told = whatToTell({ ...base, last: new Map(), published: plan({ look: 720 }) })
  expect(told.alerts).toEqual([])
})

test('what has been keeps the time that was told, what is skipped is told no longer', () => {
  const item = (id: string, state: 'done' | 'running' | 'upcoming' | 'skipped', start: number) => ({
    id,
    state,
    planned: { start, end: start + 30 },
    projected: { start: start + 12, end: start + 50 },
  })
  const day = [
    item('done', 'done', 600),
    item('new', 'done', 620),
    item('now', 'running', 700),
    item('next', 'upcoming', 730),
    item('off', 'skipped', 800),
  ]
  const last = new Map([
    ['done', { start: 605, end: 635 }],
    ['now', { start: 700, end: 730 }],
    ['off', { start: 800, end: 830 }],
  ])
  expect(Object.fromEntries(timesToPublish(day, last))).toEqual({
    done: { start: 605, end: 635 },
    new: { start: 620, end: 650 },
    now: { start: 700, end: 750 },
    next: { start: 742, end: 780 },
  })
})

test('whoever published it has seen it; who only received it has not', () => {
  const revision = (id: string, number: number, by: string): Revision => ({
    id,
    number,
    by,
    label: `r${number}`,
    hash: 'AAAA',
    note: null,
    guestNote: null,
    publishedAt: number,
    device: 'phone',
    times: new Map(),
    hasTeamPart: true,
  })
  const revisions = [revision('one', 1, 'lena'), revision('two', 2, 'maya')]
  const ack = (of: string, member: string, seenAt?: number) => ({
    data: { of, member, roles: {}, members: {}, receivedAt: 5, ...(seenAt && { seenAt }) },
  })
  const acks = [ack('one', 'ravi', 6), ack('two', 'ravi'), ack('two', 'ana', 9)]
  const readers = readersOf(['maya', 'lena', 'ravi', 'ana', 'tom'], revisions, acks)
  expect(
    readers.map(({ user, seen, received, isUpToDate }) => [
      user,
      seen?.label,
      received,
      isUpToDate,
    ]),
  ).toEqual([
    ['maya', 'r2', true, true],
    ['lena', 'r1', false, false],
    ['ravi', 'r1', true, false],
    ['ana', 'r2', true, true],
    ['tom', undefined, false, false],
  ])
})
