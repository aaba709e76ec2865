import { describe, expect, test } from 'vitest'
import { freshKeys } from '#shared/merge/orderKey.ts'
import { day } from '#shared/schema/day.ts'
import { lane } from '#shared/schema/lane.ts'
import { timelineItem, type TimelineItemData } from '#shared/schema/timelineItem.ts'
import { importPlan, type ImportInto } from './importOps.ts'
import type { ImportMoment } from './importRows.ts'

const scope = 'wedding:01920000-0000-7000-8000-000000000000' as const
const saturday = { id: id(900), data: { date: '2027-06-12', title: 'Saturday' } }
const main = { id: id(901), data: { day: saturday.id, name: 'Main', order: freshKeys(1)[0] ?? '' } }

function id(number: number): string {
  return `01920000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

function moment(title: string, at: number | null, more: Partial<ImportMoment> = {}): ImportMoment {
  return { day: 0, section: null, at, durationMin: 30, title, who: [], ...more }
}

function into(moments: readonly ImportMoment[], more: Partial<ImportInto> = {}): ImportInto {
  let made = 0
  return {
    scope,
    moments,
    sheet: [{ index: 0, title: '', doubts: [] }],
    targets: new Map([[0, saturday.id]]),
    days: [saturday],
    lanes: [main],
    items: [],
    vendors: [],
    bySection: false,
    mayCreate: true,
    photoOnly: false,
    author: id(1),
    weddingDate: '2027-06-12',
    words: { newDay: (number) => `Day ${number}`, firstLane: 'Everyone' },
    newId: () => id((made += 1)),
    ...more,
  }
}

/** What was created, by type, each as the type itself accepts it. */
function created(of: ImportInto) {
  const { ops } = importPlan(of)
  const made = (type: string) =>
    ops.flatMap((op) => (op.op === 'create' && op.type.name === type ? [op] : []))
  return {
    days: made('day').map((op) => ({ id: op.id, ...day.data.parse(op.data) })),
    lanes: made('lane').map((op) => ({ id: op.id, ...lane.data.parse(op.data) })),
    items: made('timelineItem').map((op) => ({ id: op.id, ...timelineItem.data.parse(op.data) })),
  }
}

describe('what an import adds', () => {
  test('moments stand in the order of their times, whatever the order of the sheet', () => {
    const { items } = created(
      into([moment('Dinner', 1080), moment('Ceremony', 840), moment('Midnight snack', 1500)]),
    )
    const sorted = items.toSorted((a, b) => (a.order < b.order ? -1 : 1))
    expect(sorted.map(({ title }) => title)).toEqual(['Ceremony', 'Dinner', 'Midnight snack'])
    expect(new Set(items.map(({ order }) => order)).size).toBe(3)
  })

  test('a moment that overlaps the one before it waits for nothing: the sheet’s times stand', () => {
    const { items } = created(
      into([
        moment('Ceremony', 840, { durationMin: 60 }),
        moment('Band sets up', 860),
        moment('Dinner', 1000),
      ]),
    )
    const deps = new Map(items.map((item) => [item.title, item.deps]))
    expect(deps.get('Ceremony')).toBeUndefined()
    expect(deps.get('Band sets up')).toEqual({})
    expect(deps.get('Dinner')).toBeUndefined()
  })

  test('the first one beside moments that stand already is not pushed behind them', () => {
    const data: TimelineItemData = {
      day: saturday.id,
      lane: main.id,
      order: freshKeys(1)[0] ?? '',
      title: 'Party',
      timing: { mode: 'at', at: 1200 },
      durationMin: 240,
      visibility: 'team',
    }
    const { items } = created(into([moment('Ceremony', 840)], { items: [{ id: id(950), data }] }))
    expect(items[0]?.deps).toEqual({})
    expect((items[0]?.order ?? '') > data.order).toBe(true)
  })

  test('a moment without a time follows the one before it', () => {
    const { items } = created(into([moment('Ceremony', 840), moment('Confetti', null)]))
    const confetti = items.find(({ title }) => title === 'Confetti')
    expect(confetti?.timing).toEqual({ mode: 'after' })
  })

  test('sections become lanes only when asked, and find lanes of the same name', () => {
    const sheet = [
      moment('Dress', 600, { section: 'Bride' }),
      moment('Tie', 600, { section: 'main' }),
      moment('Veil', 640, { section: 'bride' }),
    ]
    expect(created(into(sheet)).lanes).toEqual([])
    const { lanes, items } = created(into(sheet, { bySection: true }))
    expect(lanes.map(({ name }) => name)).toEqual(['Bride'])
    const inLane = new Map(items.map((item) => [item.title, item.lane]))
    expect(inLane.get('Dress')).toBe(lanes[0]?.id)
    expect(inLane.get('Veil')).toBe(lanes[0]?.id)
    expect(inLane.get('Tie')).toBe(main.id)
  })

  test('who may not make lanes and days makes none, and loses no moment', () => {
    const { lanes, items } = created(
      into([moment('Dress', 600, { section: 'Bride' })], { bySection: true, mayCreate: false }),
    )
    expect(lanes).toEqual([])
    expect(items.map((item) => item.lane)).toEqual([main.id])
  })

  test('a new day comes with a lane, and follows the last day where no date was written', () => {
    const { days, lanes, items } = created(
      into([moment('Brunch', 600)], { targets: new Map([[0, 'new']]) }),
    )
    expect(days).toMatchObject([{ date: '2027-06-13', title: 'Day 2' }])
    expect(lanes).toMatchObject([{ day: days[0]?.id, name: 'Everyone' }])
    expect(items).toMatchObject([{ day: days[0]?.id, lane: lanes[0]?.id }])
  })

  test('a day that is left out brings nothing', () => {
    expect(importPlan(into([moment('Brunch', 600)], { targets: new Map([[0, 'none']]) }))).toEqual({
      ops: [],
      moments: 0,
      firstDay: null,
    })
  })

  test('the photo team adds photo moments alone; names of vendors become their records', () => {
    const { items } = created(
      into([moment('Portraits', 900, { category: 'party', who: ['lantern lane', 'Jo'] })], {
        photoOnly: true,
        vendors: [{ id: id(970), data: { name: 'Lantern Lane' } }],
      }),
    )
    expect(items[0]).toMatchObject({
      category: 'photo',
      responsible: { [id(970)]: true, Jo: true },
    })
  })
})
