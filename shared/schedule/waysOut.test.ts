import { expect, test } from 'vitest'
import type { ItemFacts, PlanItem } from './planItem.ts'
import { projectDay, type DayPlan } from './project.ts'
import { waysOut, type WayOut } from './waysOut.ts'
import { runBeside, withDeps } from './beside.ts'

const after = (id: string, durationMin: number, more: Partial<PlanItem> = {}): PlanItem => ({
  id,
  lane: 'main',
  order: id,
  durationMin,
  timing: { mode: 'after' },
  ...more,
})
const at = (id: string, minute: number, length: number, more: Partial<PlanItem> = {}): PlanItem =>
  after(id, length, { timing: { mode: 'at', at: minute }, ...more })
const dayOf = (items: readonly PlanItem[], facts: Record<string, ItemFacts>): DayPlan => ({
  items,
  facts: new Map(Object.entries(facts)),
  sun: { goldenHour: 1230 },
})
const afternoon = [
  at('a-ceremony', 840, 45, { key: true }),
  after('b-confetti', 10, { minDurationMin: 5, keepPriority: 2 }),
  after('c-family', 40),
  at('d-dinner', 940, 90, { pin: true }),
]
const late = dayOf(afternoon, { 'a-ceremony': { actualStart: 840, actualEnd: 905 } })
const told = (ways: readonly WayOut[]) => ways.map(({ kind, left }) => `${kind} ${left}`)

test('a fixed dinner 15 late: cut, skip, run beside, start late or move it, each with what remains', () => {
  const ways = waysOut(late, 'd-dinner')
  expect(told(ways)).toEqual([
    'cut 10',
    'skip 0',
    'skip 5',
    'beside 5',
    'late 0',
    'movePin 0',
    'skip 0',
  ])
  expect(ways.filter(({ kind }) => kind === 'skip')).toMatchObject([
    { item: 'c-family' },
    { item: 'b-confetti' },
    { item: 'd-dinner' },
  ])
})

test('what runs beside another ends no later for what follows: both are waited for', () => {
  const way = waysOut(late, 'd-dinner').find(({ kind }) => kind === 'beside')
  expect(way).toMatchObject({ item: 'c-family', on: 'b-confetti' })
  const deps = way?.kind === 'beside' ? way.deps : new Map()
  const { items } = projectDay({ ...late, items: withDeps(afternoon, deps) })
  const spans = Object.fromEntries(items.map(({ id, projected }) => [id, projected]))
  expect(spans).toMatchObject({
    'b-confetti': { start: 905, end: 915 },
    'c-family': { start: 905, end: 945 },
    'd-dinner': { start: 945 },
  })
})

test('what ran beside keeps what follows waiting when it is the longer one', () => {
  const items = [at('a', 600, 50), after('b', 20), at('c', 670, 30)]
  expect([...(runBeside(items, 'b', 'a') ?? [])]).toEqual([
    ['b', {}],
    ['c', { b: { type: 'FS', lagMin: 0 }, a: { type: 'FS', lagMin: 0 } }],
  ])
  expect(runBeside(items, 'c', 'a')).toBeNull()
})

test('the light clashes: the couple comes out for a quarter of an hour, or the two change places', () => {
  const evening = dayOf(
    [
      at('a-speeches', 1200, 30),
      at('g-golden', 0, 25, {
        lane: 'photo',
        timing: { mode: 'sun', sunRef: 'goldenHour' },
        minDurationMin: 10,
        deps: { 'a-speeches': { type: 'FS', lagMin: 0 } },
      }),
    ],
    { 'a-speeches': { expectedStart: 1215 } },
  )
  const ways = waysOut(evening, 'g-golden')
  expect(told(ways)).toEqual(['pullOut 0', 'swap 0', 'skip 0', 'skip 0'])
  expect(ways[0]).toMatchObject({ durationMin: 15 })
  const swap = ways[1]
  const deps = swap?.kind === 'swap' ? swap.deps : new Map()
  const { items } = projectDay({ ...evening, items: withDeps(evening.items, deps) })
  expect(items.map(({ id, projected }) => [id, projected.start])).toEqual([
    ['a-speeches', 1255],
    ['g-golden', 1230],
  ])
})

test('an end that cannot be kept is lived with as an end, the running moment too', () => {
  const set = at('a-set', 1200, 60, { latestEnd: 1270 })
  const running = dayOf([set], { 'a-set': { actualStart: 1220 } })
  expect(told(waysOut(running, 'a-set'))).toEqual(['lateEnd 0'])
  expect(waysOut(running, 'a-set')[0]).toMatchObject({ at: 1280 })
  const both = dayOf([{ ...set, pin: true }], { 'a-set': { expectedStart: 1220 } })
  expect(told(waysOut(both, 'a-set'))).toEqual(['lateEnd 0', 'movePin 10', 'skip 0'])
})

test('a promise that holds, a moment that is gone and one that is skipped need no way out', () => {
  expect(waysOut(dayOf(afternoon, {}), 'd-dinner')).toEqual([])
  expect(waysOut(late, 'gone')).toEqual([])
  const facts = new Map([...(late.facts ?? []), ['d-dinner', { skipped: true }] as const])
  expect(waysOut({ ...late, facts }, 'd-dinner')).toEqual([])
})
