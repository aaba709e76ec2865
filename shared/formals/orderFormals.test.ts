import { expect, test } from 'vitest'
import { apartOf, tooClose } from './apart.ts'
import { ANYBODY, type Attendee, type Formal, type Formals } from './formals.ts'
import { freedBy, leavings, missedBy, waitingIn } from './leaving.ts'
import { orderFormals } from './orderFormals.ts'

const group = (id: string, people: string, minutes = 2, block = ''): Formal => ({
  id,
  block,
  minutes,
  people: people.split(' '),
})
const who = (people: Record<string, Partial<Attendee>>) =>
  new Map(Object.entries(people).map(([id, one]) => [id, { ...ANYBODY, ...one }]))
const formals = (groups: readonly Formal[], more: Partial<Formals> = {}): Formals => ({
  groups,
  people: new Map(),
  apart: apartOf([]),
  startAt: 900,
  justTaken: [],
  ...more,
})
const ordered = (given: Formals) => orderFormals(given).map(({ id }) => id)

test('who leaves early comes first, then small children, then the frail, then the largest', () => {
  const people = who({
    rose: { leavesAt: 915 },
    beryl: { leavesAt: 912 },
    alfie: { smallChild: true },
    winifred: { frail: true },
  })
  const groups = [
    group('two', 'ann bo'),
    group('all', 'ann bo cy dee eve'),
    group('winifred', 'winifred ann'),
    group('alfie', 'alfie'),
    group('rose', 'rose ann'),
    group('beryl', 'beryl bo'),
  ]
  expect(ordered(formals(groups, { people }))).toEqual([
    'beryl',
    'rose',
    'alfie',
    'winifred',
    'all',
    'two',
  ])
})

test('who leaves long after the last photograph does not press anybody', () => {
  const groups = [group('all', 'ann bo cy'), group('late', 'dee')]
  expect(ordered(formals(groups, { people: who({ dee: { leavesAt: 1400 } }) }))).toEqual([
    'all',
    'late',
  ])
})

test('after the largest, one family after the other is let go, where it would be called in turns', () => {
  const groups = [
    group('all', 'ann bo cy dee'),
    group('anns', 'ann bo'),
    group('cys', 'cy dee'),
    group('anns again', 'bo ann'),
    group('cys again', 'dee cy'),
  ]
  expect(ordered(formals(groups))).toEqual(['all', 'anns', 'anns again', 'cys', 'cys again'])
  expect(waitingIn({ groups, people: new Map() }).all).toBe(2 * 2 + 2 * 4)
  expect(leavings(orderFormals(formals(groups))).map(({ after }) => after)).toEqual([6, 6, 10, 10])
})

test('parents who are kept apart never follow one another, and may stand together', () => {
  const apart = apartOf([{ person: 'gareth', from: ['judith', 'peter'] }])
  const groups = [
    group('all', 'gareth judith peter tom'),
    group('father', 'gareth tom'),
    group('mother', 'judith peter'),
    group('tom', 'tom'),
  ]
  const result = orderFormals(formals(groups, { apart }))
  expect(tooClose(apart, result, [])).toEqual([])
  // Without the note the mother’s people go first, and the father comes right after them.
  expect(ordered(formals(groups))).toEqual(['all', 'mother', 'father', 'tom'])
  // The photograph that was taken last counts too.
  expect(tooClose(apart, [group('mother', 'judith')], ['gareth'])).toEqual(['mother'])
})

test('what cannot be kept apart is told, not hidden', () => {
  const apart = apartOf([{ person: 'gareth', from: ['judith'] }])
  const only = formals([group('father', 'gareth'), group('mother', 'judith')], { apart })
  expect(tooClose(apart, orderFormals(only), [])).toHaveLength(1)
})

test('tells who will be gone, and who may go after which', () => {
  const people = who({ rose: { leavesAt: 905 } })
  const groups = [group('all', 'rose ann', 4), group('rose', 'rose', 3), group('ann', 'ann', 2)]
  expect(missedBy(formals(groups, { people }))).toEqual([
    { person: 'rose', leavesAt: 905, groups: ['rose'], lateMin: 2 },
  ])
  expect(missedBy(formals(groups, { people, startAt: null }))).toEqual([])
  expect([...freedBy(groups)]).toEqual([
    ['all', []],
    ['rose', ['rose']],
    ['ann', ['ann']],
  ])
})

test('sixty groupings of a large family are ordered at once', () => {
  const names = Array.from({ length: 60 }, (_, index) => `p${index}`)
  const groups = names.map((name, index) =>
    group(
      `g${index}`,
      [name, ...names.slice(index % 20, (index % 20) + (index % 7))].join(' '),
      2,
      `b${index % 4}`,
    ),
  )
  const apart = apartOf(
    names.slice(0, 8).map((person, index) => ({ person, from: [`p${index + 20}`] })),
  )
  expect(orderFormals(formals(groups, { apart }))).toHaveLength(60)
})
