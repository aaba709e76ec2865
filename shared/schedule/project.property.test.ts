import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ItemFacts, PlanItem } from './planItem.ts'
import { projectDay } from './project.ts'

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
    timing,
    deps: fc.dictionary(anyId, link, { maxKeys: 4 }),
    elastic: fc.boolean(),
    mayStartEarly: fc.boolean(),
    pin: fc.boolean(),
    key: fc.boolean(),
    latestStart: anyMinute,
    latestEnd: anyMinute,
  },
  { requiredKeys: ['lane', 'order', 'durationMin', 'timing'] },
)
const items = fc
  .array(fields, { maxLength: ids.length })
  .map((all) => all.map((one, index): PlanItem => ({ id: `i${index}`, ...one })))
const factsOfOne = fc.record<ItemFacts>(
  {
    actualStart: anyMinute,
    actualEnd: anyMinute,
    expectedStart: anyMinute,
    expectedEnd: anyMinute,
    skipped: fc.boolean(),
  },
  { requiredKeys: [] },
)
const facts = fc
  .dictionary(anyId, factsOfOne, { maxKeys: 5 })
  .map((all) => new Map(Object.entries(all)))
const now = fc.option(anyMinute, { nil: undefined })
const sun = fc.constantFrom({}, { sunrise: 300, goldenHour: 1230, sunset: 1290 })
const at = (minute: number | undefined) => (minute === undefined ? {} : { now: minute })

test('P7: any graph gives the same finite times, whatever the order of the records', () => {
  fc.assert(
    fc.property(
      items,
      facts,
      sun,
      now,
      fc.array(fc.nat(), { maxLength: 9 }),
      (plan, known, light, minute, keys) => {
        const day = projectDay({ items: plan, facts: known, sun: light, ...at(minute) })
        expect(day.items).toHaveLength(plan.length)
        for (const { planned, projected, late } of day.items) {
          for (const value of [planned.start, planned.end, projected.start, projected.end, late]) {
            expect(Number.isInteger(value)).toBe(true)
          }
        }
        const shuffled = plan
          .map((item, index) => ({ item, key: keys[index] ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ item }) => item)
        const again = projectDay({
          items: shuffled.toReversed(),
          facts: new Map([...known].toReversed()),
          sun: light,
          ...at(minute),
        })
        expect(again).toEqual(day)
      },
    ),
    { numRuns: 2000 },
  )
})

test('without facts and clock everything happens as planned, except fixed times planned too early', () => {
  fc.assert(
    fc.property(items, sun, (plan, light) => {
      const followers = plan.map((item): PlanItem => ({
        ...item,
        timing: { mode: 'after', ...(item.timing.at === undefined ? {} : { at: item.timing.at }) },
      }))
      for (const { planned, projected, late } of projectDay({ items: followers, sun: light })
        .items) {
        expect(projected).toEqual(planned)
        expect(late).toBe(0)
      }
      for (const { late } of projectDay({ items: plan, sun: light }).items) {
        expect(plan.some(({ timing: { mode } }) => mode !== 'after') || late === 0).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})

test('a delay never pulls anything earlier', () => {
  let moved = 0
  fc.assert(
    fc.property(
      items.filter((plan) => plan.length > 0),
      facts,
      sun,
      now,
      fc.nat(),
      fc.integer({ min: 1, max: 200 }),
      (plan, known, light, minute, pick, delay) => {
        const before = projectDay({ items: plan, facts: known, sun: light, ...at(minute) })
        const hit = before.items[pick % plan.length]
        if (hit === undefined) return
        const delayed = new Map(known)
        delayed.set(hit.id, {
          ...known.get(hit.id),
          expectedEnd: Math.max(hit.projected.end, known.get(hit.id)?.expectedEnd ?? -1000) + delay,
        })
        const after = projectDay({ items: plan, facts: delayed, sun: light, ...at(minute) })
        after.items.forEach(({ projected }, index) => {
          const old = before.items[index]?.projected ?? { start: 0, end: 0 }
          expect(projected.start).toBeGreaterThanOrEqual(old.start)
          expect(projected.end).toBeGreaterThanOrEqual(old.end)
          if (projected.start > old.start) moved += 1
        })
      },
    ),
    { numRuns: 2000 },
  )
  expect(moved).toBeGreaterThan(200)
})
