import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apartOf, tooClose } from './apart.ts'
import type { Attendee, Formal, Formals } from './formals.ts'
import { freedBy, leavings, missedBy, waitingIn } from './leaving.ts'
import { isBetter, orderFormals } from './orderFormals.ts'

const PEOPLE = ['ann', 'bo', 'cy', 'dee', 'eve', 'fay', 'gus', 'hal']

const attendee: fc.Arbitrary<Attendee> = fc.record({
  count: fc.integer({ min: 1, max: 5 }),
  leavesAt: fc.option(fc.integer({ min: 900, max: 960 }), { nil: null, freq: 2 }),
  smallChild: fc.boolean(),
  frail: fc.boolean(),
})
const plain: Attendee = { count: 1, leavesAt: null, smallChild: false, frail: false }

const anyFormals = (most: number, blocks: readonly string[], attendees: fc.Arbitrary<Attendee>) =>
  fc
    .record({
      parts: fc.array(
        fc.record({
          block: fc.constantFrom(...blocks),
          minutes: fc.integer({ min: 1, max: 5 }),
          people: fc.subarray(PEOPLE, { minLength: 0 }),
        }),
        { maxLength: most },
      ),
      people: fc.tuple(...PEOPLE.map(() => attendees)),
      pairs: fc.array(fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...PEOPLE)), {
        maxLength: 3,
      }),
      startAt: fc.option(fc.constant(900), { nil: null, freq: 4 }),
      justTaken: fc.subarray(PEOPLE, { maxLength: 3 }),
    })
    .map(({ parts, people, pairs, startAt, justTaken }): Formals => ({
      groups: parts.map((part, index): Formal => ({ id: `g${index}`, ...part })),
      people: new Map(PEOPLE.map((name, index) => [name, people[index] ?? plain])),
      apart: apartOf(pairs.map(([person, other]) => ({ person, from: [other] }))),
      startAt,
      justTaken,
    }))

const ids = (groups: readonly Formal[]) => groups.map(({ id }) => id)
const blocksOf = (groups: readonly Formal[]) => [...new Set(groups.map(({ block }) => block))]

/** Every order that keeps blocks together, in their order. */
function allOrders(groups: readonly Formal[]): Formal[][] {
  const orders = (left: readonly Formal[]): Formal[][] =>
    left.length === 0
      ? [[]]
      : left.flatMap((one) =>
          orders(left.filter((other) => other !== one)).map((rest) => [one, ...rest]),
        )
  return blocksOf(groups).reduce<Formal[][]>(
    (before, block) =>
      before.flatMap((one) =>
        orders(groups.filter((group) => group.block === block)).map((rest) => [...one, ...rest]),
      ),
    [[]],
  )
}

test('every grouping comes once, in its block, and blocks stay where they were', () => {
  let moved = 0
  fc.assert(
    fc.property(anyFormals(12, ['', 'A', 'B'], attendee), (formals) => {
      const ordered = orderFormals(formals)
      expect(ids(ordered).toSorted()).toEqual(ids(formals.groups).toSorted())
      expect(blocksOf(ordered)).toEqual(blocksOf(formals.groups))
      const runs = ordered.filter(({ block }, at) => ordered[at - 1]?.block !== block)
      expect(runs).toHaveLength(blocksOf(ordered).length)
      if (ids(ordered).join() !== ids(formals.groups).join()) moved += 1
    }),
    { numRuns: 400 },
  )
  expect(moved).toBeGreaterThan(100)
})

test('nobody follows whom they are kept apart from, wherever there is any way round it', () => {
  let [kept, cannot] = [0, 0]
  fc.assert(
    fc.property(anyFormals(5, ['', 'A'], attendee), (formals) => {
      const close = (groups: readonly Formal[]) =>
        tooClose(formals.apart, groups, formals.justTaken).length
      const ordered = close(orderFormals(formals))
      const least = Math.min(...allOrders(formals.groups).map(close))
      const isKept = least > 0 || ordered === 0
      expect(isKept).toBe(true)
      if (least > 0) cannot += 1
      else if (close(formals.groups) > 0) kept += 1
    }),
    { numRuns: 1500 },
  )
  expect(kept).toBeGreaterThan(30)
  expect(cannot).toBeGreaterThan(5)
})

test('an order is proposed only where it is better, and proposed again nothing changes', () => {
  let better = 0
  fc.assert(
    fc.property(anyFormals(9, ['', 'A'], attendee), (formals) => {
      const ordered = { ...formals, groups: orderFormals(formals) }
      const together = {
        ...formals,
        groups: blocksOf(formals.groups).flatMap((block) =>
          formals.groups.filter((one) => one.block === block),
        ),
      }
      expect(isBetter(together, ordered)).toBe(false)
      expect(ids(orderFormals(ordered))).toEqual(ids(ordered.groups))
      if (isBetter(ordered, together)) better += 1
    }),
    { numRuns: 400 },
  )
  expect(better).toBeGreaterThan(100)
})

test('who can least wait stands about least: small children never longer than before', () => {
  const children = attendee.map((one): Attendee => ({ ...one, leavesAt: null, frail: false }))
  fc.assert(
    fc.property(anyFormals(9, [''], children), (formals) => {
      const alone = { ...formals, apart: apartOf([]) }
      const ordered = orderFormals(alone)
      expect(waitingIn({ ...alone, groups: ordered }).tender).toBeLessThanOrEqual(
        waitingIn(alone).tender,
      )
    }),
    { numRuns: 400 },
  )
})

test('everybody is let go after exactly one grouping, their last', () => {
  fc.assert(
    fc.property(anyFormals(10, ['', 'A'], attendee), ({ groups }) => {
      const freed = [...freedBy(groups)]
      const everybody = new Set(groups.flatMap(({ people }) => people))
      expect(freed.flatMap(([, people]) => people).toSorted()).toEqual([...everybody].toSorted())
      for (const [group, people] of freed) {
        const later = groups.slice(groups.findIndex(({ id }) => id === group) + 1)
        for (const person of people)
          expect(later.some((one) => one.people.includes(person))).toBe(false)
      }
      for (const { waits, after } of leavings(groups)) {
        expect(waits).toBeGreaterThanOrEqual(0)
        expect(after).toBeGreaterThan(waits)
      }
    }),
  )
})

test('who would be gone is found with the groupings they miss, and with nobody else’s', () => {
  let found = 0
  fc.assert(
    fc.property(anyFormals(10, ['', 'A'], attendee), (formals) => {
      for (const { person, groups, leavesAt } of missedBy(formals)) {
        found += 1
        for (const id of groups) {
          const at = formals.groups.findIndex((one) => one.id === id)
          const until = formals.groups.slice(0, at + 1).reduce((sum, one) => sum + one.minutes, 900)
          expect(until).toBeGreaterThan(leavesAt)
          expect(formals.groups[at]?.people).toContain(person)
        }
      }
    }),
    { numRuns: 400 },
  )
  expect(found).toBeGreaterThan(50)
})
