import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { ItemFacts, PlanItem } from './planItem.ts'
import { projectDay, type ProjectedDay } from './project.ts'
import { recover } from './recover.ts'
import { cascadeCases } from './testing/cascadeCases.ts'
import { parseVenueTime } from './venueTime.ts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`testdata/${name}`, import.meta.url), 'utf8'))

const dep = z.object({ on: z.string(), type: z.enum(['FS', 'SS']), lag: z.number() })
const minute = (text: string): number => {
  const value = parseVenueTime(text)
  if (value === undefined) throw new Error(`not a time: ${text}`)
  return value
}
const orderOf = (index: number) => `a${String(index).padStart(4, '0')}`
const depsOf = (deps: readonly z.infer<typeof dep>[]) =>
  Object.fromEntries(deps.map(({ on, type, lag }) => [on, { type, lagMin: lag }]))

const [agreed] = cascadeCases(
  readFileSync(new URL('testdata/cascade-cases.json', import.meta.url), 'utf8'),
)
const cascadeDay = (facts: Record<string, ItemFacts>, now?: string) =>
  projectDay({
    items: agreed?.day.items ?? [],
    facts: new Map(Object.entries(facts)),
    sun: { goldenHour: 1230 },
    ...(now === undefined ? {} : { now: minute(now) }),
  })
const item = (day: ProjectedDay, id: string) => {
  const found = day.items.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no item ${id}`)
  return found
}
const starts = (day: ProjectedDay, id: string) => item(day, id).projected.start
const breach = (day: ProjectedDay, id: string, kind: string) =>
  day.breaches.find((one) => one.item === id && one.kind === kind)?.by

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
            keepPriority: z.optional(z.number()),
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
  ...(one.keepPriority === undefined ? {} : { keepPriority: one.keepPriority }),
  ...(one.latestStart === undefined ? {} : { latestStart: minute(one.latestStart) }),
  ...(one.latestEnd === undefined ? {} : { latestEnd: minute(one.latestEnd) }),
  ...(one.deps === undefined ? {} : { deps: depsOf(one.deps) }),
}))
const barnPlan = (facts: Record<string, ItemFacts>) => ({
  items: barnItems,
  facts: new Map(Object.entries(facts)),
  sun: { goldenHour: minute('20:30') },
})
const barnDay = (facts: Record<string, ItemFacts>) => projectDay(barnPlan(facts))
const cuts = (facts: Record<string, ItemFacts>, target: string) => {
  const way = recover(barnPlan(facts), target)
  return [Object.fromEntries(way.cuts.map((cut) => [cut.item, cut.minutes])), way.left]
}

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
    expect(cuts({ 'w-14': { expectedEnd: minute('13:40') } }, 'w-21')).toEqual([{ 'w-15': 5 }, 20])
  })

  test('the ceremony ends 15:10: dinner 25 late', () => {
    const day = barnDay({ 'w-21': { actualStart: 840, actualEnd: minute('15:10') } })
    expect(item(day, 'w-33').late).toBe(25)
    expect(breach(day, 'w-33', 'pin')).toBe(25)
    expect(cuts({ 'w-21': { actualStart: 840, actualEnd: minute('15:10') } }, 'w-33')).toEqual([
      { 'w-23': 5, 'w-24': 8, 'w-28': 5, 'w-27': 7 },
      0,
    ])
  })
})
