import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanItem } from './planItem.ts'
import { projectDay } from './project.ts'
import { anyDay, anyFacts, anyItems, anyNow, anySun } from './testing/anyDay.ts'

const at = (minute: number | undefined) => (minute === undefined ? {} : { now: minute })

test('P7: any graph gives the same finite times, whatever the order of the records', () => {
  fc.assert(
    fc.property(
      anyItems,
      anyFacts,
      anySun,
      anyNow,
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
    fc.property(anyItems, anySun, (plan, light) => {
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
      anyItems.filter((plan) => plan.length > 0),
      anyFacts,
      anySun,
      anyNow,
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

test('no length is ever negative, unless people gave an end before its start', () => {
  let counted = 0
  fc.assert(
    fc.property(anyDay, (day) => {
      for (const { id, planned, projected } of projectDay(day).items) {
        expect(planned.end).toBeGreaterThanOrEqual(planned.start)
        const said = day.facts?.get(id)
        const isContradicted =
          said?.actualStart !== undefined &&
          said.actualEnd !== undefined &&
          said.actualEnd < said.actualStart
        expect(isContradicted || projected.end >= projected.start).toBe(true)
        counted += 1
      }
    }),
    { numRuns: 2000 },
  )
  expect(counted).toBeGreaterThan(2000)
})

test('nothing happens before its plan by itself: only what a person said, or what may begin early', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const plan = new Map(day.items.map((item) => [item.id, item]))
      for (const { id, late } of projectDay(day).items) {
        const { actualStart, actualEnd, expectedStart } = day.facts?.get(id) ?? {}
        const isSaid = [actualStart, actualEnd, expectedStart].some((at) => at !== undefined)
        const mayBeEarly = isSaid || plan.get(id)?.mayStartEarly === true
        expect(mayBeEarly || late >= 0).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
})

test('a vendor who comes later never makes anything earlier, and every delay has its name', () => {
  let held = 0
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (day, delay) => {
      const later = new Map([...(day.arrivals ?? [])].map(([id, at]) => [id, at + delay]))
      const before = projectDay(day)
      const after = projectDay({ ...day, arrivals: later })
      after.items.forEach(({ projected, heldBy }, index) => {
        const was = before.items[index]?.projected ?? { start: 0, end: 0 }
        expect(projected.start).toBeGreaterThanOrEqual(was.start)
        expect(projected.end).toBeGreaterThanOrEqual(was.end)
        if (heldBy !== undefined) held += 1
      })
    }),
    { numRuns: 1500 },
  )
  expect(held).toBeGreaterThan(100)
})
