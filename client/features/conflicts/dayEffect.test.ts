import { expect, test } from 'vitest'
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
const effect = (record: string, path: string, value: Parameters<typeof dayEffect>[3]['value']) =>
  dayEffect(moments, new Map(), undefined, { record, path, value })

test('a later time moves what waits for it, ends the day later and names the fixed time it breaks', () => {
  expect(effect(ceremony, 'timing', { mode: 'at', at: 860 })).toEqual({
    moved: 2,
    end: 950,
    worse: [{ item: dinner, kind: 'pin', by: 20 }],
  })
})

test('what already counts changes nothing', () => {
  expect(effect(ceremony, 'timing', { mode: 'at', at: 840 })).toEqual({ moved: 0, worse: [] })
})

test('a value that moves no time has no effect to tell, nor one that makes no moment', () => {
  expect(effect(ceremony, 'notes', 'No flash.')).toBeNull()
  expect(effect(ceremony, 'timing', 'soon')).toBeNull()
  expect(effect('01900000-0000-7000-8000-000000000009', 'timing', { mode: 'after' })).toBeNull()
})
