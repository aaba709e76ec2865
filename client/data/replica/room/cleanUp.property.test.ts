import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { planCleanUp, type CleanUpRules, type Holding } from './cleanUp.ts'

const scopes: readonly ScopeName[] = [
  'wedding:past',
  'wedding:ahead',
  'wedding:today',
  'wedding:pin',
]
const daysPast = (scope: ScopeName) => (scope === 'wedding:past' ? 90 : 0)
const isProtected = (scope: ScopeName) => scope === 'wedding:today' || scope === 'wedding:pin'
const rules = (how: CleanUpRules['how']) => ({ isProtected, daysPast, how })

const holding: fc.Arbitrary<Holding> = fc.record({
  kind: fc.constantFrom('original', 'thumb', 'memory'),
  id: fc.integer({ min: 0, max: 12 }).map((n) => `f${n}`),
  scope: fc.constantFrom(...scopes, null),
  size: fc.integer({ min: 1, max: 5_000_000 }),
  usedAt: fc.integer({ min: 0, max: 9 }),
  isSafe: fc.boolean(),
})
const device = fc.uniqueArray(holding, { selector: ({ id, scope }) => `${id} ${scope}` })
const SEED = 20_271_006

describe('cleaning up', () => {
  test('never frees what is pinned, near, or not whole on the server, however much is asked for', () => {
    let freedSomething = 0
    fc.assert(
      fc.property(
        device,
        fc.constantFrom('tidy' as const, 'room' as const),
        fc.integer({ min: 0, max: 60_000_000 }),
        (holdings, how, target) => {
          const plan = planCleanUp(holdings, rules(how), target)
          const gone = new Set(plan.map(({ id }) => id))
          if (gone.size > 0) freedSomething += 1
          const kept = holdings.filter(
            ({ isSafe, scope }) => !isSafe || (scope !== null && isProtected(scope)),
          )
          expect(kept.filter(({ id }) => gone.has(id))).toEqual([])
          const ofOthers = plan.filter(({ scope }) => scope !== 'wedding:past')
          expect(how === 'tidy' ? ofOthers : []).toEqual([])
        },
      ),
      { seed: SEED, numRuns: 500 },
    )
    expect(freedSomething).toBeGreaterThan(100)
  })

  test('frees what was asked for wherever that much may go, and stops there', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(holding, { selector: ({ id }) => id }),
        fc.integer({ min: 1, max: 30_000_000 }),
        (holdings, target) => {
          const all = planCleanUp(holdings, rules('room'), Infinity)
          const plan = planCleanUp(holdings, rules('room'), target)
          const sum = (some: readonly Holding[]) => some.reduce((n, { size }) => n + size, 0)
          expect(sum(plan)).toBeGreaterThanOrEqual(Math.min(target, sum(all)))
          expect(sum(plan.slice(0, -1))).toBeLessThan(target)
        },
      ),
      { seed: SEED, numRuns: 300 },
    )
  })

  test('goes by originals of long past weddings, other originals, small pictures, then the past', () => {
    const make = (kind: Holding['kind'], scope: Holding['scope'], usedAt = 1): Holding => ({
      kind,
      scope,
      usedAt,
      size: 10,
      isSafe: true,
      id: `${kind} ${scope} ${usedAt}`,
    })
    const holdings = [
      make('memory', null),
      make('thumb', 'wedding:ahead'),
      make('thumb', 'wedding:past'),
      make('original', 'wedding:ahead'),
      make('original', 'wedding:past', 5),
      make('original', 'wedding:past', 2),
      make('original', 'wedding:today'),
    ]
    expect(planCleanUp(holdings, rules('room'), Infinity).map(({ id }) => id)).toEqual([
      'original wedding:past 2',
      'original wedding:past 5',
      'original wedding:ahead 1',
      'thumb wedding:past 1',
      'thumb wedding:ahead 1',
      'memory null 1',
    ])
    expect(planCleanUp(holdings, rules('room'), 25)).toHaveLength(3)
  })
})
