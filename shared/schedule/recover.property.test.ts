import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanItem } from './planItem.ts'
import { projectDay, type DayPlan } from './project.ts'
import { recover, recoveries, type Recovery } from './recover.ts'
import { anyDay, meetingDay, saneDay } from './testing/anyDay.ts'

const days = fc.oneof(anyDay, saneDay, meetingDay)

/** As if somebody had accepted it: the plan itself is shorter. */
function accepted(day: DayPlan, { cuts }: Recovery): DayPlan {
  const minutes = new Map(cuts.map(({ item, minutes: cut }) => [item, cut]))
  const items = day.items.map((item): PlanItem => {
    const cut = minutes.get(item.id)
    return cut === undefined ? item : { ...item, durationMin: item.durationMin - cut }
  })
  return { ...day, items }
}

const targetsOf = (day: DayPlan) => [...new Set(projectDay(day).breaches.map(({ item }) => item))]
const largest = (day: DayPlan, target: string) => {
  const shown = projectDay(day)
  if (shown.items.find(({ id }) => id === target)?.state === 'skipped') return 0
  return Math.max(0, ...shown.breaches.filter(({ item }) => item === target).map(({ by }) => by))
}

test('what is proposed, once accepted, gives exactly what it promised and makes nothing worse', () => {
  let [helped, saved] = [0, 0]
  fc.assert(
    fc.property(days, (day) => {
      const before = projectDay(day).breaches
      for (const target of targetsOf(day)) {
        for (const way of recoveries(day, target)) {
          const after = accepted(day, way)
          expect(largest(after, target)).toBe(way.left)
          expect(way.left).toBeLessThan(largest(day, target))
          for (const { item, minutes } of way.cuts) {
            const plan = day.items.find(({ id }) => id === item)
            expect(minutes).toBeGreaterThan(0)
            expect((plan?.durationMin ?? 0) - minutes).toBeGreaterThanOrEqual(
              plan?.minDurationMin ?? plan?.durationMin ?? 0,
            )
            expect(plan?.elastic ?? false).toBe(false)
          }
          for (const breach of projectDay(after).breaches) {
            if (breach.item === target) continue
            const was = before.find(
              ({ item, kind }) => item === breach.item && kind === breach.kind,
            )
            expect(breach.by).toBeLessThanOrEqual(was?.by ?? 0)
          }
          helped += 1
          if (way.left === 0) saved += 1
        }
      }
    }),
    { numRuns: 1500 },
  )
  expect(helped).toBeGreaterThan(200)
  expect(saved).toBeGreaterThan(50)
})

test('no minute is asked for in vain: with one less anywhere, more is left', () => {
  fc.assert(
    fc.property(saneDay, (day) => {
      for (const target of targetsOf(day)) {
        const way = recover(day, target)
        for (const cut of way.cuts) {
          const cuts = way.cuts.map((one) =>
            one === cut ? { ...one, minutes: one.minutes - 1 } : one,
          )
          const less = { ...way, cuts: cuts.filter(({ minutes }) => minutes > 0) }
          expect(largest(accepted(day, less), target)).toBeGreaterThanOrEqual(way.left)
        }
      }
    }),
    { numRuns: 800 },
  )
})

test('a way is found wherever one exists: every combination of a small day, tried by hand, does no better', () => {
  let several = 0
  fc.assert(
    fc.property(fc.oneof(saneDay, meetingDay), (day) => {
      for (const target of targetsOf(day).slice(0, 2)) {
        const way = recover(day, target)
        const givers = day.items
          .filter(({ id }) => id !== target)
          .filter(
            ({ elastic, durationMin, minDurationMin = durationMin }) =>
              !elastic && minDurationMin < durationMin,
          )
          .slice(0, 6)
        for (let choice = 0; choice < 2 ** givers.length; choice += 1) {
          const cuts = givers
            .filter((_, index) => (choice >> index) % 2 === 1)
            .map(({ id, durationMin, minDurationMin = durationMin }) => ({
              item: id,
              minutes: durationMin - minDurationMin,
            }))
          const tried = accepted(day, { ...way, cuts })
          const before = new Map(
            projectDay(day).breaches.map((one) => [`${one.item} ${one.kind}`, one.by]),
          )
          const harms = projectDay(tried).breaches.some(
            ({ item, kind, by }) => item !== target && by > (before.get(`${item} ${kind}`) ?? 0),
          )
          expect(harms || way.left <= largest(tried, target)).toBe(true)
        }
        if (way.together && way.cuts.length > 1) several += 1
      }
    }),
    { numRuns: 400 },
  )
  expect(several).toBeGreaterThan(3)
})

test('P7: the same proposal whatever the order of records and reports', () => {
  fc.assert(
    fc.property(days, (day) => {
      const turned = {
        ...day,
        items: day.items.toReversed(),
        facts: new Map([...(day.facts ?? [])].toReversed()),
        arrivals: new Map([...(day.arrivals ?? [])].toReversed()),
      }
      for (const target of targetsOf(day)) {
        expect(recoveries(turned, target)).toEqual(recoveries(day, target))
      }
    }),
    { numRuns: 500 },
  )
})
