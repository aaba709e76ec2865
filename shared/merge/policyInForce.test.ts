import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { NO_CHOICES, type MergeChoices } from './mergeChoices.ts'
import { policyAt } from './policyInForce.ts'
import { inWedding } from './testing/inWedding.ts'

function at(
  name: string,
  path: string,
  strategies: MergeChoices['strategies'] = {},
  { data = {}, ...more }: Partial<MergeChoices> & { data?: JsonObject } = {},
) {
  const type = typeNamed(name)
  if (!type) throw new Error(`no type ${name}`)
  return policyAt(type, path, data, { ...NO_CHOICES, strategies, ...more })
}

const COUPLE_FIRST = [['couple' as const], ['planner' as const]]

test('a time that is pinned is protected whatever was chosen, one that is not follows the choice', () => {
  const latest = { momentTimes: { use: 'latest' as const } }
  expect(at('timelineItem', 'timing', latest, { data: { pin: true } }).policy.kind).toBe(
    'protected',
  )
  expect(at('timelineItem', 'timing', latest, { data: { pin: false } })).toStrictEqual({
    policy: { kind: 'register' },
    strategy: 'latest',
    ruled: 'momentTimes',
    words: null,
  })
})

test('a time that was pinned where both began is asked about although both have unpinned it', () => {
  const start = { pin: true, timing: { mode: 'at', at: 800 } }
  const here = inWedding('timelineItem', start)
  here.edit('planner', 10, { pin: false, timing: { mode: 'at', at: 810 } })
  here.edit('couple', 20, { pin: false, timing: { mode: 'at', at: 820 } })
  expect(here.contest('timing')).toMatchObject({ status: 'open', reason: 'protected' })
})

test('by role: the order chosen for the group, else the declared one, else that of the wedding', () => {
  const rank = { vendors: { use: 'rank' as const } }
  const hierarchy = COUPLE_FIRST
  const declared = [['vendor'], ['coordinator', 'planner']]
  expect(at('vendor', 'eta', rank, { hierarchy }).policy).toStrictEqual({
    kind: 'register',
    rank: declared,
  })
  expect(at('vendor', 'name', rank, { hierarchy }).policy).toStrictEqual({
    kind: 'register',
    rank: COUPLE_FIRST,
  })
  const own = { vendors: { use: 'rank' as const, ladder: [['vendor' as const]] } }
  expect(at('vendor', 'name', own, { hierarchy }).policy).toMatchObject({ rank: [['vendor']] })
})

test('a tie that keeps from harm stays whatever was chosen, the longer length only by role', () => {
  const order = { momentOrder: { use: 'latest' as const } }
  expect(at('timelineItem', 'visibility', order).policy).toStrictEqual({
    kind: 'register',
    tie: 'narrower',
  })
  const length = (use: 'latest' | 'rank') =>
    at('timelineItem', 'durationMin', { momentLengths: { use, ladder: COUPLE_FIRST } }).policy
  expect(length('latest')).toStrictEqual({ kind: 'register' })
  expect(length('rank')).toStrictEqual({ kind: 'register', rank: COUPLE_FIRST, tie: 'longer' })
})

test('a text keeps merging by words: the same words are settled as was chosen, or a person looks', () => {
  const ask = at('wedding', 'places/barn/note', { wedding: { use: 'ask' } })
  expect(ask).toStrictEqual({
    policy: { kind: 'prose' },
    strategy: 'ask',
    ruled: 'wedding',
    words: null,
  })
  const latest = at('shotNote', 'text', { photoNotes: { use: 'latest' } })
  expect(latest).toStrictEqual({
    policy: { kind: 'prose' },
    strategy: 'latest',
    ruled: 'photoNotes',
    words: { kind: 'register' },
  })
})

test('without a choice, or with that of what holds anyway, a field merges as it is declared', () => {
  const declared = { strategy: null, words: null }
  expect(at('shotNote', 'text', { photoNotes: { use: 'merge' } })).toMatchObject(declared)
  expect(at('guest', 'name', { guests: { use: 'latest' } })).toMatchObject(declared)
  expect(at('guest', 'seat')).toStrictEqual({
    policy: { kind: 'register' },
    ruled: 'seats',
    ...declared,
  })
  expect(at('wedding', 'date')).toMatchObject({ ...declared, ruled: null })
  expect(at('vendor', 'stage')).toMatchObject({ ...declared, ruled: null })
})

test('what a newer build has put into a record follows the choice as any value does', () => {
  const ask = { wedding: { use: 'ask' as const } }
  expect(at('wedding', 'places/barn/newer').policy).toStrictEqual({ kind: 'register' })
  expect(at('wedding', 'places/barn/newer', ask).policy.kind).toBe('protected')
  expect(at('wedding', 'title/deep/inside').policy).toStrictEqual({ kind: 'shortText' })
  expect(at('wedding', 'places/barn').policy.kind).toBe('mapByKey')
})
