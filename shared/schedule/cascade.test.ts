import { readFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Span } from './planTimes.ts'
import { projectDay } from './project.ts'
import { recover } from './recover.ts'
import { cascadeCases, minuteOf, type CascadeCase } from './testing/cascadeCases.ts'
import { instantOfMinute } from './venueClock.ts'

const casesIn = (file: string) =>
  cascadeCases(readFileSync(new URL(`testdata/${file}`, import.meta.url), 'utf8'))
const agreed = casesIn('cascade-cases.json')
const worked = casesIn('worked-cases.json')

describe('the agreed cases', () => {
  test('are all there, with every moment of the day in each', () => {
    expect(agreed).toHaveLength(7)
    for (const { expect: told, day } of agreed) {
      expect(Object.keys(told)).toEqual(day.items.map(({ id }) => id))
    }
  })
  for (const one of agreed)
    test(`${one.name}: ${one.why}`, () => expect(outcome(one)).toEqual(promised(one)))
})

describe('the cases worked by hand', () => {
  test('are at least forty, each with its reason', () => {
    expect(worked.length).toBeGreaterThanOrEqual(40)
    expect(worked.filter(({ recover: wanted }) => wanted).length).toBeGreaterThanOrEqual(15)
    expect(worked.every(({ why }) => why.length >= 15)).toBe(true)
    expect(new Set(worked.map(({ name }) => name)).size).toBe(worked.length)
  })
  for (const one of worked)
    test(`${one.name}: ${one.why}`, () => expect(outcome(one)).toEqual(promised(one)))
})

function promised(wanted: CascadeCase) {
  return {
    times: Object.fromEntries(
      Object.entries(wanted.expect).map(([id, [start, end, late]]) => [
        id,
        [minuteOf(start), minuteOf(end), late],
      ]),
    ),
    breaches: wanted.breaches,
    ignored: wanted.ignored ?? [],
    held: wanted.held,
    assumed: wanted.assumed,
    recover: wanted.recover ? { together: false, ...wanted.recover } : undefined,
    really: wanted.really?.minutes,
  }
}

/** What comes out, of what the case speaks about. */
function outcome({ day, expect: told, held, assumed, recover: asked, really }: CascadeCase) {
  const { items, breaches, ignoredEdges } = projectDay(day)
  const way = asked ? recover(day, asked.target) : null
  return {
    times: Object.fromEntries(
      items
        .filter(({ id }) => id in told)
        .map(({ id, projected, late }) => [id, [projected.start, projected.end, late]]),
    ),
    breaches,
    ignored: ignoredEdges.map(({ item, on, reason }) => `${item} ${on} ${reason}`),
    held:
      held && Object.fromEntries(items.flatMap(({ id, heldBy }) => (heldBy ? [[id, heldBy]] : []))),
    assumed: assumed && items.filter((item) => item.assumed).map(({ id }) => id),
    recover: way
      ? {
          target: way.target,
          cuts: Object.fromEntries(way.cuts.map(({ item, minutes }) => [item, minutes])),
          remaining: way.left,
          together: way.together,
        }
      : undefined,
    really: really && minutesOf(really, items.find(({ id }) => id === really.item)?.projected),
  }
}

function minutesOf(
  { date, zone, later = false }: NonNullable<CascadeCase['really']>,
  span: Span = { start: 0, end: 0 },
): number {
  const day = { date, zone }
  const start = instantOfMinute(Temporal, day, span.start)
  const end = instantOfMinute(Temporal, day, span.end, later ? 'later' : 'compatible')
  return (end - start) / 60_000
}
