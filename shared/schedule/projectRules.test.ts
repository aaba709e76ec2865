import { describe, expect, test } from 'vitest'
import type { ItemFacts, PlanItem } from './planItem.ts'
import { projectDay, type ProjectedDay } from './project.ts'

const item = (day: ProjectedDay, id: string) => {
  const found = day.items.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no item ${id}`)
  return found
}
const starts = (day: ProjectedDay, id: string) => item(day, id).projected.start

describe('rules the samples do not reach', () => {
  const at = (id: string, minuteOfDay: number, more: Partial<PlanItem> = {}): PlanItem => ({
    id,
    lane: id,
    order: id,
    durationMin: 30,
    timing: { mode: 'at', at: minuteOfDay },
    ...more,
  })
  const only = (plan: PlanItem[], facts: Record<string, ItemFacts> = {}, now?: number) =>
    projectDay({
      items: plan,
      facts: new Map(Object.entries(facts)),
      ...(now === undefined ? {} : { now }),
    })

  test('a key moment nobody ticked is late after its time; a minor one is assumed on plan', () => {
    const day = only([at('k', 600, { key: true }), at('m', 600)], {}, 615)
    expect(item(day, 'k')).toMatchObject({ late: 15, state: 'upcoming', assumed: false })
    expect(item(day, 'm')).toMatchObject({ late: 0, state: 'running', assumed: true })
  })

  test('a follower that started ends what it waited for, through ends but not through starts', () => {
    const link = (on: string, type: 'FS' | 'SS') => ({ deps: { [on]: { type, lagMin: 0 } } })
    const day = only(
      [
        at('a', 600),
        at('b', 630, link('a', 'FS')),
        at('c', 660, link('b', 'FS')),
        at('s', 600),
      ].concat(at('t', 660, link('s', 'SS'))),
      { c: { actualStart: 660 }, t: { actualStart: 660 }, s: { actualStart: 600 } },
      700,
    )
    expect(item(day, 'a')).toMatchObject({ state: 'done', assumed: true })
    expect(item(day, 's')).toMatchObject({ state: 'running', projected: { end: 700 } })
  })

  test('a skipped moment takes no time, unless it started', () => {
    const follower = at('b', 600, { lane: 'a' })
    const skipped = only([at('a', 600), follower], { a: { skipped: true } })
    expect(item(skipped, 'a')).toMatchObject({ state: 'skipped', projected: { end: 600 } })
    expect(starts(skipped, 'b')).toBe(600)
    const started = only([at('a', 600), follower], { a: { skipped: true, actualStart: 605 } })
    expect(item(started, 'a').state).toBe('running')
    expect(starts(started, 'b')).toBe(635)
  })

  test('only what may start early starts early', () => {
    const early = { lane: 'a', timing: { mode: 'after' as const } }
    const plan = [at('a', 600), at('b', 0, { ...early, mayStartEarly: true }), at('c', 0, early)]
    const day = only(plan, { a: { actualStart: 600, actualEnd: 610 } })
    expect(starts(day, 'b')).toBe(610)
    expect(starts(day, 'c')).toBe(660)
  })

  test('an end without a start pulls the start back to it', () => {
    const day = only([at('a', 600)], { a: { actualEnd: 590 } })
    expect(item(day, 'a').projected).toEqual({ start: 590, end: 590 })
  })

  test('an expected start never beats what it waits for', () => {
    const day = only([at('a', 600), at('b', 630, { lane: 'a' })], { b: { expectedStart: 610 } })
    expect(starts(day, 'b')).toBe(630)
  })

  test('of a circle the highest edge is left out and told; so is an edge to what is gone', () => {
    const waits = (...on: string[]) => ({
      deps: Object.fromEntries(on.map((id) => [id, { type: 'FS' as const, lagMin: 0 }])),
    })
    const day = only([
      at('a', 600, waits('b')),
      at('b', 600, waits('a', 'gone')),
      at('c', 1, waits('c')),
    ])
    expect(day.ignoredEdges).toEqual([
      { item: 'b', on: 'a', reason: 'cycle' },
      { item: 'b', on: 'gone', reason: 'unknown' },
      { item: 'c', on: 'c', reason: 'cycle' },
    ])
    expect(starts(day, 'a')).toBe(630)
  })

  test('without sun times a sun moment keeps its own time', () => {
    const day = only([at('g', 0, { timing: { mode: 'sun', sunRef: 'sunset', at: 1200 } })])
    expect(starts(day, 'g')).toBe(1200)
  })
})
