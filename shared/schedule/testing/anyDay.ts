import fc from 'fast-check'
import type { ItemFacts, PlanItem } from '../planItem.ts'
import type { DayPlan } from '../project.ts'

const ids = Array.from({ length: 9 }, (_, index) => `i${index}`)
const anyId = fc.constantFrom(...ids, 'gone')
const anyMinute = fc.integer({ min: -60, max: 1800 })
const timing = fc.record(
  {
    mode: fc.constantFrom<'at' | 'after' | 'sun'>('at', 'after', 'sun'),
    at: anyMinute,
    sunRef: fc.constantFrom<'sunrise' | 'goldenHour' | 'sunset'>('sunrise', 'goldenHour', 'sunset'),
    offsetMin: fc.integer({ min: -90, max: 90 }),
  },
  { requiredKeys: ['mode'] },
)
const link = fc.record({
  type: fc.constantFrom<'FS' | 'SS'>('FS', 'SS'),
  lagMin: fc.integer({ min: -20, max: 40 }),
})
const fields = fc.record(
  {
    lane: fc.constantFrom('x', 'y'),
    order: fc.constantFrom('a0', 'a1', 'a2', 'a3', 'a4'),
    durationMin: fc.integer({ min: 0, max: 120 }),
    minDurationMin: fc.integer({ min: 0, max: 120 }),
    keepPriority: fc.integer({ min: 1, max: 9 }),
    timing,
    deps: fc.dictionary(anyId, link, { maxKeys: 4 }),
    elastic: fc.boolean(),
    mayStartEarly: fc.boolean(),
    pin: fc.boolean(),
    key: fc.boolean(),
    latestStart: anyMinute,
    latestEnd: anyMinute,
    needs: fc.dictionary(fc.constantFrom('baker', 'band'), fc.constant(true as const)),
  },
  { requiredKeys: ['lane', 'order', 'durationMin', 'timing'] },
)

/** Any plan at all, sense or not: circles, missing ids, impossible lengths. */
export const anyItems = fc
  .array(fields, { maxLength: ids.length })
  .map((all) => all.map((one, index): PlanItem => ({ id: `i${index}`, ...one })))

export const anyFacts = fc
  .dictionary(
    anyId,
    fc.record<ItemFacts>(
      {
        actualStart: anyMinute,
        actualEnd: anyMinute,
        expectedStart: anyMinute,
        expectedEnd: anyMinute,
        skipped: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    { maxKeys: 5 },
  )
  .map((all) => new Map(Object.entries(all)))

export const anyNow = fc.option(anyMinute, { nil: undefined })
export const anySun = fc.constantFrom({}, { sunrise: 300, goldenHour: 1230, sunset: 1290 })
const anyArrivals = fc
  .dictionary(fc.constantFrom('baker', 'band'), anyMinute)
  .map((all) => new Map(Object.entries(all)))

export const anyDay: fc.Arbitrary<DayPlan> = fc
  .record({ items: anyItems, facts: anyFacts, sun: anySun, now: anyNow, arrivals: anyArrivals })
  .map(({ now, ...day }) => ({ ...day, ...(now !== undefined && { now }) }))

/** A day as people plan one: times in order, least lengths, several lanes that meet, some delay. */
export const saneDay: fc.Arbitrary<DayPlan> = fc
  .array(
    fc.record({
      lane: fc.constantFrom('x', 'y', 'z'),
      gap: fc.integer({ min: 0, max: 12 }),
      length: fc.integer({ min: 5, max: 60 }),
      room: fc.integer({ min: 0, max: 30 }),
      keepPriority: fc.integer({ min: 1, max: 9 }),
      fixed: fc.boolean(),
      pin: fc.boolean(),
      elastic: fc.integer({ min: 0, max: 9 }),
      meets: fc.integer({ min: 0, max: 4 }),
      delay: fc.integer({ min: 0, max: 40 }),
      isLate: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 4, maxLength: 12 },
  )
  .map((all) => {
    const ends = new Map<string, { end: number; id: string }>()
    const facts = new Map<string, ItemFacts>()
    const items = all.map((one, index): PlanItem => {
      const id = `i${index}`
      const previous = ends.get(one.lane)
      const joined = one.meets === 0 ? [...ends.values()] : previous ? [previous] : []
      const free = Math.max(600, ...joined.map(({ end }) => end))
      const start = one.fixed || joined.length === 0 ? free + one.gap : free
      ends.set(one.lane, { end: start + one.length, id })
      if (one.isLate === 0) facts.set(id, { expectedStart: start + one.delay })
      const isFixed = one.fixed || joined.length === 0
      return {
        id,
        lane: one.lane,
        order: `a${String(index).padStart(2, '0')}`,
        durationMin: one.length,
        minDurationMin: Math.max(0, one.length - one.room),
        keepPriority: one.keepPriority,
        timing: isFixed ? { mode: 'at', at: start } : { mode: 'after' },
        deps: Object.fromEntries(joined.map((other) => [other.id, { type: 'FS', lagMin: 0 }])),
        ...(isFixed && one.pin && { pin: true }),
        ...(one.elastic === 0 && { elastic: true }),
      }
    })
    return { items, facts }
  })

/** Lanes that begin late and all lead to one fixed moment: where no single cut can be enough. */
export const meetingDay: fc.Arbitrary<DayPlan> = fc
  .array(
    fc.record({
      late: fc.integer({ min: 0, max: 20 }),
      lengths: fc.array(
        fc.record({
          length: fc.integer({ min: 10, max: 40 }),
          room: fc.integer({ min: 0, max: 10 }),
          keepPriority: fc.integer({ min: 1, max: 9 }),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    { minLength: 2, maxLength: 3 },
  )
  .map((lanes) => {
    const facts = new Map<string, ItemFacts>()
    const ends: [string, number][] = []
    const items = lanes.flatMap(({ late, lengths }, lane) => {
      facts.set(`l${lane}0`, { expectedStart: 600 + late })
      const total = lengths.reduce((sum, { length }) => sum + length, 0)
      ends.push([`l${lane}${lengths.length - 1}`, 600 + total])
      return lengths.map(({ length, room, keepPriority }, index): PlanItem => ({
        id: `l${lane}${index}`,
        lane: `l${lane}`,
        order: `a${index}`,
        durationMin: length,
        minDurationMin: length - room,
        keepPriority,
        timing: index === 0 ? { mode: 'at', at: 600 } : { mode: 'after' },
      }))
    })
    const target: PlanItem = {
      id: 'target',
      lane: 'main',
      order: 'b',
      durationMin: 30,
      timing: { mode: 'at', at: Math.max(...ends.map(([, end]) => end)) },
      pin: true,
      deps: Object.fromEntries(ends.map(([id]) => [id, { type: 'FS', lagMin: 0 }])),
    }
    return { items: [...items, target], facts }
  })
