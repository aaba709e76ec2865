import { expect, test } from 'vitest'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import { whoHears } from './whoHears.ts'

const span = { start: 840, end: 870 }
const change = (item: string) => ({ item, title: item, day: 'd', from: null, to: span })
const base: TimelineItemData = {
  day: 'd',
  lane: 'l',
  order: 'a0',
  title: 'x',
  timing: { mode: 'at', at: 840 },
  durationMin: 30,
  visibility: 'team',
}

test('each change reaches those whose moment it is, and guests only what is for everybody', () => {
  const items: Readonly<Record<string, TimelineItemData>> = {
    set: { ...base, responsible: { band: true, Bea: true }, visibility: 'guests' },
    look: { ...base, category: 'photo' },
    cars: base,
  }
  const heard = whoHears(['set', 'look', 'cars', 'gone'].map(change), (item) => items[item])
  expect(heard.map(({ who, changes }) => [who, changes.map(({ item }) => item)])).toEqual([
    [{ kind: 'person', id: 'band' }, ['set']],
    [{ kind: 'person', id: 'Bea' }, ['set']],
    [{ kind: 'photographers' }, ['look']],
    [{ kind: 'team' }, ['cars', 'gone']],
    [{ kind: 'guests' }, ['set']],
  ])
})
