import { expect, test } from 'vitest'
import type { Json } from '#shared/schema/record/canonical.ts'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import { dayEffect, type DayMoment } from './dayEffect.ts'

const ids = ['1', '2', '3'].map((one) => `01900000-0000-7000-8000-00000000000${one}`)
const [ceremony = '', dinner = '', dance = ''] = ids

function moment(id: string, order: string, change: Partial<TimelineItemData>): DayMoment {
  const data: TimelineItemData = {
    day: '01900000-0000-7000-8000-0000000000d1',
    lane: '01900000-0000-7000-8000-0000000000a1',
    order,
    title: id,
    timing: { mode: 'after' },
    durationMin: 30,
    visibility: 'team',
    ...change,
  }
  return { id, data }
}

const moments = [
  moment(ceremony, 'a0', { timing: { mode: 'at', at: 840 } }),
  moment(dinner, 'a1', { timing: { mode: 'at', at: 870 }, pin: true }),
  moment(dance, 'a2', {}),
]
const effect = (record: string, path: string, value: Json | undefined) =>
  dayEffect({ moments, facts: new Map() }, [{ record, path, value }])

test('a later time moves what waits for it, ends the day later and names the fixed time it breaks', () => {
  expect(effect(ceremony, 'timing', { mode: 'at', at: 860 })).toEqual({
    own: [{ id: ceremony, before: { start: 840, end: 870 }, after: { start: 860, end: 890 } }],
    others: [
      { id: dinner, before: { start: 870, end: 900 }, after: { start: 890, end: 920 } },
      { id: dance, before: { start: 900, end: 930 }, after: { start: 920, end: 950 } },
    ],
    end: { before: 930, after: 950 },
    worse: [{ item: dinner, kind: 'pin', by: 20 }],
  })
})

test('a longer moment ends later and moves what follows', () => {
  expect(effect(dinner, 'durationMin', 50)).toMatchObject({
    own: [{ id: dinner, after: { start: 870, end: 920 } }],
    others: [{ id: dance, after: { start: 920, end: 950 } }],
    worse: [],
  })
})

test('waiting for something else moves a moment, in the whole map and in one entry of it', () => {
  const link = { type: 'SS', lagMin: 0 }
  const others = [{ id: dance, after: { start: 840, end: 870 } }]
  const own = { own: others, end: { before: 930, after: 900 } }
  expect(effect(dance, 'deps', { [ceremony]: link })).toMatchObject(own)
  expect(effect(dance, `deps/${ceremony}`, link)).toMatchObject(own)
})

test('a moment that is deleted is gone, and one that is kept changes nothing', () => {
  expect(effect(dance, '_deleted', undefined)).toMatchObject({
    own: [{ id: dance, after: null }],
    end: { before: 930, after: 900 },
  })
  expect(effect(dance, '_deleted', false)).toEqual({ own: [], others: [], worse: [] })
})

test('an earlier limit breaks without anything moving', () => {
  expect(effect(dance, 'latestEnd', 915)).toEqual({
    own: [],
    others: [],
    worse: [{ item: dance, kind: 'latestEnd', by: 15 }],
  })
})

test('several values are weighed together', () => {
  const later = (record: string, at: number) => ({
    record,
    path: 'timing',
    value: { mode: 'at', at },
  })
  const both = [later(ceremony, 850), later(dinner, 880)]
  expect(dayEffect({ moments, facts: new Map() }, both)).toMatchObject({
    own: [{ id: ceremony }, { id: dinner }],
    others: [{ id: dance, after: { start: 910, end: 940 } }],
    worse: [],
  })
})

test('what already counts changes nothing', () => {
  const same = effect(ceremony, 'timing', { mode: 'at', at: 840 })
  expect(same).toEqual({ own: [], others: [], worse: [] })
})

test('a value that moves no time has no effect to tell, nor one that makes no moment', () => {
  expect(effect(ceremony, 'notes', 'No flash.')).toBeNull()
  expect(effect(ceremony, 'timing', 'soon')).toBeNull()
  expect(effect('01900000-0000-7000-8000-000000000009', 'timing', { mode: 'after' })).toBeNull()
})
