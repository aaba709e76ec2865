import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { MergeRule } from '#shared/schema/mergeChoices.ts'
import { NO_CHOICES, type MergeChoices } from '#shared/merge/mergeChoices.ts'
import { chanceAbove } from './certainty.ts'
import { EVIDENCE, ruleId, ruleOffers } from './ruleOffers.ts'
import { contest, settled, START } from './testing/contests.ts'

const PAIR = ['couple', 'photographer'] as const
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)
const alike = (count: number) => upTo(count).map((n) => settled(n, PAIR, 'photographer'))
const loose = { ...EVIDENCE, share: 0.6 }

const rule: MergeRule = {
  group: 'tasks',
  take: 'photographer',
  over: 'couple',
  by: 'maya',
  since: START,
  until: START + 1,
}

it('offers a rule once the lower 90 % bound of the share is above 80 %: ten alike, never nine', () => {
  expect(ruleOffers(alike(9), NO_CHOICES)).toEqual([])
  const [offer, ...more] = ruleOffers(alike(10), NO_CHOICES)
  expect(more).toEqual([])
  expect(offer).toMatchObject({
    id: 'tasks:photographer:couple',
    group: 'tasks',
    take: 'photographer',
    over: 'couple',
    liked: 10,
  })
  expect(offer?.cases.map(({ conflict }) => conflict)).toEqual(alike(10).map(({ id }) => id))
})

it('bears one choice against it from seventeen on', () => {
  const mixed = (count: number) => [...alike(count - 1), settled(count, PAIR, 'couple')]
  expect(ruleOffers(mixed(16), NO_CHOICES)).toEqual([])
  expect(ruleOffers(mixed(17), NO_CHOICES)[0]).toMatchObject({ liked: 16 })
})

it('says nothing from four choices, however alike, and something from five', () => {
  expect(ruleOffers(alike(4), NO_CHOICES, loose)).toEqual([])
  expect(ruleOffers(alike(5), NO_CHOICES, loose)).toHaveLength(1)
})

it('counts neither pair nor group together, and a value of somebody else as a choice against both', () => {
  const others = upTo(6).map((n) => settled(20 + n, ['planner', 'photographer'], 'photographer'))
  const notes = upTo(6).map((n) =>
    settled(40 + n, PAIR, 'photographer', { recordType: 'timelineItem', path: 'notes' }),
  )
  const some = [...alike(4), ...others, ...notes]
  expect(ruleOffers(some, NO_CHOICES)).toEqual([])
  const neither = [settled(60, PAIR, 'another'), settled(61, PAIR, 'both')]
  expect(ruleOffers([...alike(10), ...neither], NO_CHOICES)).toEqual([])
})

it('learns nothing from what no person settled, what always asks, a fixed time or a deletion', () => {
  const twelve = (make: (n: number) => ReturnType<typeof contest>) => upTo(12).map(make)
  const never = [
    twelve((n) => contest(n, PAIR)),
    twelve((n) => settled(n, PAIR, 'photographer', { recordType: 'wedding', path: 'date' })),
    twelve((n) => settled(n, PAIR, 'photographer', { recordType: 'vendor', path: 'stage' })),
    twelve((n) =>
      settled(n, PAIR, 'photographer', {
        recordType: 'timelineItem',
        path: 'timing',
        kind: 'protected',
        reason: 'protected',
      }),
    ),
    twelve((n) => settled(n, PAIR, 'photographer', { path: '_deleted', reason: 'deleteVsEdit' })),
    twelve((n) => settled(n, PAIR, 'photographer', { reason: 'invariant' })),
    twelve((n) =>
      settled(n, PAIR, 'photographer', {
        resolution: { choice: 'laterEdit', value: 'new', by: 'x', at: '' },
      }),
    ),
    twelve((n) => settled(n, ['photographer', 'photographer'], 'photographer')),
  ]
  for (const conflicts of never) expect(ruleOffers(conflicts, NO_CHOICES)).toEqual([])
})

it('learns from a group that asks because people chose so', () => {
  const asked = upTo(10).map((n) =>
    settled(n, PAIR, 'photographer', {
      kind: 'protected',
      reason: 'protected',
      decidedBy: { strategy: 'ask' },
    }),
  )
  expect(ruleOffers(asked, NO_CHOICES)).toHaveLength(1)
})

it('does not offer again what is a rule already, turned off or run out', () => {
  const withRule = (one: MergeRule): MergeChoices => ({
    ...NO_CHOICES,
    rules: { [ruleId('tasks', 'photographer', 'couple')]: one },
  })
  expect(ruleOffers(alike(12), withRule(rule))).toEqual([])
  expect(ruleOffers(alike(12), withRule({ ...rule, off: true }))).toEqual([])
})

it('does not offer what holds by the order of roles, but what contradicts it', () => {
  const shots = (on: 'photographer' | 'couple') =>
    upTo(10).map((n) => settled(n, PAIR, on, { recordType: 'shot' }))
  expect(ruleOffers(shots('photographer'), NO_CHOICES)).toEqual([])
  expect(ruleOffers(shots('couple'), NO_CHOICES)).toHaveLength(1)
  const latest: MergeChoices = { ...NO_CHOICES, strategies: { shots: { use: 'latest' } } }
  expect(ruleOffers(shots('photographer'), latest)).toHaveLength(1)
})

it('offers the same whatever order the contests are read in', () => {
  const seed = 20_270_612
  const choice = fc.constantFrom('photographer', 'couple', 'another', 'both')
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (all, nats) => {
      const read = all.map((on, n) => settled(n, PAIR, on as 'photographer'))
      const keyed = read.map((one) => ({ one, key: nats.next().value as number }))
      const mixed = keyed.toSorted((a, b) => a.key - b.key).map(({ one }) => one)
      expect(ruleOffers(mixed, NO_CHOICES, loose)).toEqual(ruleOffers(read, NO_CHOICES, loose))
    }),
    { seed, numRuns: 200 },
  )
})

it('never offers less readily after one more choice that agrees', () => {
  const seed = 20_270_613
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), (liked, other) => {
      const now = chanceAbove(0.8, liked, other)
      expect(chanceAbove(0.8, liked + 1, other)).toBeGreaterThan(now - 1e-12)
      expect(chanceAbove(0.8, liked, other + 1)).toBeLessThan(now + 1e-12)
    }),
    { seed, numRuns: 500 },
  )
})

it('agrees with the area under the curve that it stands for', () => {
  for (const [share, liked, other] of [
    [0.8, 5, 0],
    [0.8, 10, 0],
    [0.8, 17, 1],
    [0.6, 12, 7],
    [0.5, 300, 280],
  ] as const) {
    expect(chanceAbove(share, liked, other)).toBeCloseTo(areaAbove(share, liked, other), 5)
  }
})

/** Beta(liked + 1, other + 1) from `share` to 1, by strips. */
function areaAbove(share: number, liked: number, other: number): number {
  const strips = 200_000
  let above = 0
  let all = 0
  for (let n = 0; n < strips; n += 1) {
    const x = (n + 0.5) / strips
    const height = Math.exp(liked * Math.log(x) + other * Math.log(1 - x))
    all += height
    if (x > share) above += height
  }
  return above / all
}
