import { expect, test } from 'vitest'
import type { ResolutionData } from '#shared/schema/resolution.ts'
import { timelineItem, type TimelineItemData } from '#shared/schema/timelineItem.ts'
import { decidedStores, type DecidedRecords } from './decidedStores.ts'
import type { RecordsView, RecordStores, TypedRecord } from './recordStores.ts'
import { settable } from './replica/readable.ts'

type Item = TypedRecord<TimelineItemData>

const id = (end: string) => `01900000-0000-7000-8000-${end.padStart(12, '0')}`
const scope = `wedding:${id('a')}` as const

function item(end: string, at: number): Item {
  const data: TimelineItemData = {
    day: id('d1'),
    lane: id('d2'),
    order: 'a0',
    title: 'Ceremony',
    timing: { mode: 'at', at },
    durationMin: 30,
    visibility: 'team',
  }
  return { id: id(end), scope, type: 'timelineItem', at: '', by: '', data }
}

function decision(part: Partial<ResolutionData>): ResolutionData {
  const value = { mode: 'at', at: 870 }
  return {
    conflict: id('c'),
    record: id('1'),
    path: 'timing',
    choice: 'custom',
    value,
    sees: [],
    ...part,
  }
}

function setUp() {
  const raw = settable<RecordsView<TimelineItemData>>({
    records: [item('1', 840), item('2', 900)],
    loaded: true,
    unreadable: 0,
  })
  const decided = settable<DecidedRecords>(new Map())
  const stores = { view: () => raw, close: () => {} } as unknown as RecordStores
  const view = decidedStores(stores, decided).view(timelineItem, scope)
  return { raw, decided, view }
}

test('a decision shows at once in its record, and leaves every other object the same', () => {
  const { raw, decided, view } = setUp()
  expect(view.read()).toBe(raw.read())
  decided.set(new Map([[id('1'), [decision({})]]]))
  const [first, second] = view.read().records
  expect(first?.data.timing).toEqual({ mode: 'at', at: 870 })
  expect(second).toBe(raw.read().records[1])
  const before = view.read()
  decided.set(new Map(decided.read()))
  expect(view.read()).toBe(before)
})

test('when it is settled for all, what the server says shows again', () => {
  const { raw, decided, view } = setUp()
  decided.set(new Map([[id('1'), [decision({})]]]))
  expect(view.read()).not.toBe(raw.read())
  decided.set(new Map())
  expect(view.read()).toBe(raw.read())
})

test('deciding to delete hides the record; a value that makes no record changes nothing', () => {
  const { raw, decided, view } = setUp()
  const { value: _value, ...deletes } = decision({ path: '_deleted' })
  decided.set(new Map([[id('1'), [deletes]]]))
  expect(view.read().records.map((one) => one.id)).toEqual([id('2')])
  decided.set(new Map([[id('1'), [decision({ value: 'soon' })]]]))
  expect(view.read().records[0]).toBe(raw.read().records[0])
})
