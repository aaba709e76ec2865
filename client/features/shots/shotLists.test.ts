import { expect, it } from 'vitest'
import type { Moment } from '../../data/hooks/useMoments.ts'
import { facesOf, householdsOf, type PersonRecord } from './faces.ts'
import { fitOf } from './shotFit.ts'
import { createShotView, listToOpen, type ListRecord, type ShotRecord } from './shotView.ts'

const scope = 'wedding:00000000-0000-7000-8000-000000000001' as const
const envelope = { scope, at: '', by: 'maya' }
const mark = { marks: { m: { by: 'maya', instant: 0, device: 'phone' } }, cleared: {} }

const person = (id: string, data: Partial<PersonRecord['data']>): PersonRecord => ({
  ...envelope,
  id,
  type: 'person',
  data: { name: id, ...data },
})
const shot = (id: string, data: Partial<ShotRecord['data']>): ShotRecord => ({
  ...envelope,
  id,
  type: 'shot',
  data: { list: 'formals', title: id, order: 'a1', priority: 2, ...data },
})
const list = (id: string, data: Partial<ListRecord['data']> = {}): ListRecord => ({
  ...envelope,
  id,
  type: 'shotList',
  data: { title: id, order: 'a1', ...data },
})
const moment: Moment = {
  id: 'portraits',
  day: 'day',
  title: 'Portraits',
  start: 900,
  end: 945,
  plannedStart: 900,
  plannedEnd: 945,
  state: 'upcoming',
  now: 850,
}

const people = [
  person('Harriet', { side: 'The couple' }),
  person('Renée', { side: 'Jonah' }),
  person('Theo', { side: 'Jonah', here: mark }),
  person('Cousins', { count: 5 }),
]
const shots = [
  shot('with Renée', { people: { Harriet: true, Renée: true }, order: 'a1', priority: 1 }),
  shot('with Theo', { people: { Harriet: true, Theo: true }, order: 'a2', estMin: 3 }),
  shot('with cousins', { people: { Cousins: true, gone: true }, order: 'a3', marks: mark }),
]
const input = {
  lists: [list('formals')],
  shots,
  faces: facesOf(people),
  moments: new Map<string, Moment>(),
  noted: new Set<string>(),
  unsent: new Set<string>(),
  cards: new Map<string, string>(),
  filter: 'all' as const,
  query: '',
  held: new Set<string>(),
}
const ids = (views: ReturnType<ReturnType<typeof createShotView>>) =>
  views.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.map(({ id }) => id)))
const shown = (change: Partial<Parameters<ReturnType<typeof createShotView>>[0]>) =>
  ids(createShotView()({ ...input, ...change }))

it('what is taken sinks, but stays for a moment where it was ticked', () => {
  const [view] = createShotView()(input)
  expect(shown({})).toEqual(['with Renée', 'with Theo'])
  expect(view?.sunk.map(({ id }) => id)).toEqual(['with cousins'])
  expect(view?.taken).toBe(1)
  expect(shown({ held: new Set(['with cousins']) })).toEqual([
    'with Renée',
    'with Theo',
    'with cousins',
  ])
})

it('a filter keeps what it asks for, and what was just ticked under it', () => {
  expect(shown({ filter: 'must' })).toEqual(['with Renée'])
  expect(shown({ filter: 'here' })).toEqual(['with Theo'])
  expect(shown({ filter: 'missing' })).toEqual(['with Renée'])
  expect(shown({ filter: 'open', held: new Set(['with cousins']) })).toEqual([
    'with Renée',
    'with Theo',
    'with cousins',
  ])
})

it('who is here and who is missing is asked of what can still be taken', () => {
  const taken = shots.map((one) => ({ ...one, data: { ...one.data, marks: mark } }))
  for (const filter of ['here', 'missing'] as const)
    expect(createShotView()({ ...input, shots: taken, filter })[0]?.sunk).toEqual([])
})

it('people are found without their accents, titles by the beginnings of their words', () => {
  expect(shown({ query: 'renee' })).toEqual(['with Renée'])
  expect(shown({ query: 'wi the' })).toEqual(['with Theo'])
  expect(shown({ query: 'nobody' })).toEqual([])
})

it('counts heads, a group as many, and those it cannot see as one each', () => {
  const [view] = createShotView()(input)
  expect(view?.rows.map(({ heads }) => heads)).toEqual([2, 2, 6])
})

it('names who is missing only once somebody was marked as here, and never the couple', () => {
  const [view] = createShotView()(input)
  expect(view?.rows[0]?.missing).toEqual(['Renée'])
  const nobody = facesOf(people.map((one) => person(one.id, { side: one.data.side ?? '' })))
  const [quiet] = createShotView()({ ...input, faces: nobody })
  expect(quiet?.rows[0]?.missing).toEqual([])
})

it('one changed record is one new row object', () => {
  const view = createShotView()
  const before = view(input)[0]?.rows ?? []
  const changed = shots.map((one) =>
    one.id === 'with Theo' ? { ...one, data: { ...one.data, title: 'with uncle Theo' } } : one,
  )
  const after = view({ ...input, shots: changed })[0]?.rows ?? []
  expect(after.filter((row, index) => row !== before[index]).map(({ id }) => id)).toEqual([
    'with Theo',
  ])
})

it('groupings are shown although their list is not', () => {
  const [view] = createShotView()({ ...input, lists: [] })
  expect(view?.record).toBeNull()
  expect(view?.total).toBe(3)
})

it('opens the list of the moment that runs, then what is next to do', () => {
  const lists = [
    list('ready', { item: 'ready', order: 'a1' }),
    list('formals', { item: 'portraits', order: 'a2' }),
  ]
  const all = [...shots, shot('rings', { list: 'ready' })]
  const open = (
    states: Partial<Record<'ready' | 'portraits', Moment['state']>>,
    wanted?: string,
  ) => {
    const moments = new Map(
      Object.entries(states).map(([id, state]) => [id, { ...moment, id, state }] as const),
    )
    return listToOpen(createShotView()({ ...input, lists, shots: all, moments }), wanted)?.id
  }
  expect(open({ ready: 'done', portraits: 'upcoming' })).toBe('formals')
  expect(open({ ready: 'upcoming', portraits: 'running' })).toBe('formals')
  expect(open({ ready: 'upcoming', portraits: 'upcoming' })).toBe('ready')
  expect(open({ portraits: 'running' }, 'ready')).toBe('ready')
})

it('says how many minutes do not fit, and counts only what is left once it runs', () => {
  const timed = (minutes: number | null, isTaken = false) => ({ minutes, isTaken })
  const all = [timed(40, true), timed(22), timed(null)]
  expect(fitOf(all, moment)).toEqual({
    needed: 62,
    window: 45,
    over: 17,
    untimed: 1,
    isRunning: false,
  })
  expect(fitOf(all, { ...moment, state: 'running', now: 930 })).toEqual({
    needed: 22,
    window: 15,
    over: 7,
    untimed: 1,
    isRunning: true,
  })
  expect(fitOf(all, { ...moment, state: 'running', now: 960 })?.window).toBe(0)
  expect(fitOf(all, { ...moment, state: 'done' })).toBeNull()
  expect(fitOf([timed(null)], moment)).toBeNull()
})

it('the families who see a grouping are those of its people, each once', () => {
  const households = new Map([
    ['a', 'ames'],
    ['b', 'ames'],
    ['c', undefined],
  ])
  expect(householdsOf(['a', 'b', 'c', 'unknown'], households)).toEqual({ ames: true })
})
