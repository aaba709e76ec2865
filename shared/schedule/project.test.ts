import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { ItemFacts, PlanItem } from './planItem.ts'
import { projectDay, type ProjectedDay } from './project.ts'
import { parseVenueTime } from './venueTime.ts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`testdata/${name}`, import.meta.url), 'utf8'))

const dep = z.object({ on: z.string(), type: z.enum(['FS', 'SS']), lag: z.number() })
const factTimes = z.partial(
  z.object({
    actualStart: z.string(),
    actualEnd: z.string(),
    expStart: z.string(),
    expEnd: z.string(),
    skipped: z.boolean(),
  }),
)
const cascade = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        track: z.string(),
        dur: z.number(),
        mode: z.enum(['at', 'after', 'sun']),
        at: z.optional(z.number()),
        min: z.optional(z.number()),
        prio: z.optional(z.number()),
        pin: z.optional(z.boolean()),
        key: z.optional(z.boolean()),
        elastic: z.optional(z.boolean()),
        latestStart: z.optional(z.number()),
        latestEnd: z.optional(z.number()),
        deps: z.optional(z.array(dep)),
      }),
    ),
    cases: z.array(
      z.object({
        name: z.string(),
        why: z.string(),
        facts: z.record(z.string(), factTimes),
        now: z.nullable(z.string()),
        expect: z.record(z.string(), z.tuple([z.string(), z.string(), z.number()])),
        breaches: z.array(z.object({ item: z.string(), kind: z.string(), by: z.number() })),
      }),
    ),
  })
  .parse(read('cascade-cases.json'))

const minute = (text: string): number => {
  const value = parseVenueTime(text)
  if (value === undefined) throw new Error(`not a time: ${text}`)
  return value
}
const orderOf = (index: number) => `a${String(index).padStart(4, '0')}`
const depsOf = (deps: readonly z.infer<typeof dep>[]) =>
  Object.fromEntries(deps.map(({ on, type, lag }) => [on, { type, lagMin: lag }]))

/** The sun moves the golden item in the cases by naming its minute. */
const cascadeItems: PlanItem[] = cascade.items.map((item, index) => ({
  id: item.id,
  lane: item.track,
  order: orderOf(index),
  durationMin: item.dur,
  timing:
    item.mode === 'sun'
      ? { mode: 'sun', sunRef: 'goldenHour', offsetMin: 0 }
      : { mode: item.mode, ...(item.at === undefined ? {} : { at: item.at }) },
  ...(item.min === undefined ? {} : { minDurationMin: item.min }),
  ...(item.pin === undefined ? {} : { pin: item.pin }),
  ...(item.key === undefined ? {} : { key: item.key }),
  ...(item.elastic === undefined ? {} : { elastic: item.elastic }),
  ...(item.latestStart === undefined ? {} : { latestStart: item.latestStart }),
  ...(item.latestEnd === undefined ? {} : { latestEnd: item.latestEnd }),
  ...(item.deps === undefined ? {} : { deps: depsOf(item.deps) }),
}))
const SUN = { goldenHour: 1230 }

const factsFrom = (facts: Record<string, z.infer<typeof factTimes>>) =>
  new Map<string, ItemFacts>(
    Object.entries(facts).map(([id, { actualStart, actualEnd, expStart, expEnd, skipped }]) => [
      id,
      {
        ...(actualStart === undefined ? {} : { actualStart: minute(actualStart) }),
        ...(actualEnd === undefined ? {} : { actualEnd: minute(actualEnd) }),
        ...(expStart === undefined ? {} : { expectedStart: minute(expStart) }),
        ...(expEnd === undefined ? {} : { expectedEnd: minute(expEnd) }),
        ...(skipped === undefined ? {} : { skipped }),
      },
    ]),
  )

const cascadeDay = (facts: Record<string, ItemFacts>, now?: string) =>
  projectDay({
    items: cascadeItems,
    facts: new Map(Object.entries(facts)),
    sun: SUN,
    ...(now === undefined ? {} : { now: minute(now) }),
  })
const times = (day: ProjectedDay) =>
  Object.fromEntries(
    day.items.map(({ id, projected, late }) => [id, [projected.start, projected.end, late]]),
  )
const item = (day: ProjectedDay, id: string) => {
  const found = day.items.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no item ${id}`)
  return found
}
const starts = (day: ProjectedDay, id: string) => item(day, id).projected.start
const breach = (day: ProjectedDay, id: string, kind: string) =>
  day.breaches.find((one) => one.item === id && one.kind === kind)?.by

describe('the seven agreed projections', () => {
  for (const { name, why, facts, now, expect: expected, breaches } of cascade.cases) {
    test(`${name}: ${why}`, () => {
      const day = projectDay({
        items: cascadeItems,
        facts: factsFrom(facts),
        sun: SUN,
        ...(now === null ? {} : { now: minute(now) }),
      })
      const wanted = Object.entries(expected).map(([id, [start, end, late]]) => [
        id,
        [minute(start), minute(end), late],
      ])
      expect(times(day)).toEqual(Object.fromEntries(wanted))
      expect(day.breaches).toEqual(breaches)
      expect(day.ignoredEdges).toEqual([])
    })
  }
})

describe('rows worked by hand on the same day', () => {
  test('a running moment nobody ended slides with the clock and breaks the pin and its limit', () => {
    const day = cascadeDay({ family: { actualStart: minute('15:00') } }, '16:20')
    expect(item(day, 'family').projected.end).toBe(minute('16:20'))
    expect(starts(day, 'dinner')).toBe(minute('17:00'))
    expect(breach(day, 'dinner', 'pin')).toBe(30)
    expect(breach(day, 'dinner', 'latestStart')).toBe(15)
  })

  test('dinner starts 17:10: the party gives up 40 of its 240, and 23:00 holds', () => {
    const day = cascadeDay({ dinner: { actualStart: minute('17:10') } })
    const party = item(day, 'party').projected
    expect(party).toEqual({ start: minute('19:40'), end: minute('23:00') })
    expect(breach(day, 'dinner', 'pin')).toBe(40)
    expect(breach(day, 'dinner', 'latestStart')).toBe(25)
    expect(breach(day, 'party', 'latestEnd')).toBeUndefined()
  })
})

const sample = z
  .object({
    days: z.array(
      z.object({
        sun: z.record(z.string(), z.string()),
        items: z.array(
          z.object({
            id: z.string(),
            order: z.number(),
            track: z.string(),
            durationMin: z.number(),
            minDurationMin: z.optional(z.number()),
            startMode: z.enum(['at', 'after', 'sun']),
            start: z.optional(z.string()),
            sun: z.optional(z.object({ ref: z.literal('goldenHour'), offsetMin: z.number() })),
            pin: z.optional(z.boolean()),
            key: z.optional(z.boolean()),
            elastic: z.optional(z.boolean()),
            latestStart: z.optional(z.string()),
            latestEnd: z.optional(z.string()),
            deps: z.optional(z.array(dep)),
            plannedStart: z.string(),
            plannedEnd: z.string(),
          }),
        ),
      }),
    ),
  })
  .parse(read('wedding-1-church-barn.json'))
const barn = sample.days[0]?.items ?? []
const barnItems: PlanItem[] = barn.map((one) => ({
  id: one.id,
  lane: one.track,
  order: orderOf(one.order / 1000),
  durationMin: one.durationMin,
  timing: one.sun
    ? { mode: 'sun', sunRef: one.sun.ref, offsetMin: one.sun.offsetMin }
    : { mode: one.startMode, ...(one.start === undefined ? {} : { at: minute(one.start) }) },
  ...(one.minDurationMin === undefined ? {} : { minDurationMin: one.minDurationMin }),
  ...(one.pin === undefined ? {} : { pin: one.pin }),
  ...(one.key === undefined ? {} : { key: one.key }),
  ...(one.elastic === undefined ? {} : { elastic: one.elastic }),
  ...(one.latestStart === undefined ? {} : { latestStart: minute(one.latestStart) }),
  ...(one.latestEnd === undefined ? {} : { latestEnd: minute(one.latestEnd) }),
  ...(one.deps === undefined ? {} : { deps: depsOf(one.deps) }),
}))
const barnDay = (facts: Record<string, ItemFacts>) =>
  projectDay({
    items: barnItems,
    facts: new Map(Object.entries(facts)),
    sun: { goldenHour: minute('20:30') },
  })

describe('the church and barn wedding', () => {
  test('plans every moment at the minute the sheet says', () => {
    const planned = barnDay({}).items.map(({ id, planned }) => [id, planned.start, planned.end])
    expect(planned).toEqual(
      barn.map(({ id, plannedStart, plannedEnd }) => [
        id,
        minute(plannedStart),
        minute(plannedEnd),
      ]),
    )
  })

  test('dressed 13:15: buffer and spare eat the delay, cars 10 late, the ceremony on time', () => {
    const day = barnDay({ 'w-14': { expectedEnd: minute('13:15') } })
    expect(item(day, 'w-16').projected).toEqual({ start: minute('13:30'), end: minute('13:30') })
    expect(item(day, 'w-20').late).toBe(10)
    expect(item(day, 'w-21').late).toBe(0)
    expect(day.breaches).toEqual([])
  })

  test('dressed 13:40: ceremony 14:25, five past its limit, dinner 25 late', () => {
    const day = barnDay({ 'w-14': { expectedEnd: minute('13:40') } })
    expect(starts(day, 'w-21')).toBe(minute('14:25'))
    expect(breach(day, 'w-21', 'latestStart')).toBe(5)
    expect(item(day, 'w-33').late).toBe(25)
  })

  test('the ceremony ends 15:10: dinner 25 late', () => {
    const day = barnDay({ 'w-21': { actualStart: 840, actualEnd: minute('15:10') } })
    expect(item(day, 'w-33').late).toBe(25)
    expect(breach(day, 'w-33', 'pin')).toBe(25)
  })
})
