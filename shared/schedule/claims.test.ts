import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimsInForce, type Claim } from './claims.ts'

let count = 0
const said = (
  kind: Claim['kind'],
  value: number | undefined,
  by: string,
  seen: readonly string[] = [],
  role = 'coordinator',
): Claim => ({
  id: `c${String(count++).padStart(3, '0')}`,
  item: 'ceremony',
  kind,
  value,
  claimedAt: count * 1000,
  by,
  role,
  seen: Object.fromEntries(seen.map((id) => [id, true as const])),
})
const judged = (...claims: Claim[]) => {
  const result = claimsInForce(claims).get('ceremony')
  if (result === undefined) throw new Error('nothing judged')
  return result
}

test('it started when first said to have, and ended when last said to have', () => {
  const { facts } = judged(
    said('actualStart', 845, 'maya'),
    said('actualStart', 842, 'jo'),
    said('actualEnd', 900, 'maya'),
    said('actualEnd', 904, 'jo'),
  )
  expect(facts).toEqual({ actualStart: 842, actualEnd: 904 })
})

test('an expectation gives way to one that has seen it, whatever the rank', () => {
  const first = said('expectedEnd', 920, 'maya', [], 'planner')
  const second = said('expectedEnd', 905, 'ravi', [first.id], 'photographer')
  expect(judged(first, second).facts).toEqual({ expectedEnd: 905 })
  expect(judged(first, second).twoTimes).toEqual([])
})

test('between expectations that have not seen each other rank decides, then the later time', () => {
  const couple = said('expectedEnd', 990, 'harriet', [], 'couple')
  const vendor = said('expectedEnd', 960, 'nadia', [], 'vendor')
  const photo = said('expectedEnd', 930, 'ravi', [], 'photographer')
  const maya = said('expectedEnd', 905, 'maya', [], 'coordinator')
  const lena = said('expectedEnd', 910, 'lena', [], 'planner')
  expect(judged(couple, vendor).facts.expectedEnd).toBe(960)
  expect(judged(couple, vendor, photo).facts.expectedEnd).toBe(930)
  expect(judged(couple, maya, vendor, lena, photo).facts.expectedEnd).toBe(910)
})

test('two people more than five minutes apart: two times were given', () => {
  const maya = said('actualStart', 840, 'maya')
  expect(judged(maya, said('actualStart', 845, 'jo')).twoTimes).toEqual([])
  expect(judged(maya, said('actualStart', 846, 'maya')).twoTimes).toEqual([])
  const [marker] = judged(said('actualStart', 846, 'jo'), maya).twoTimes
  expect(marker?.kind).toBe('actualStart')
  expect(marker?.given.map(({ by, value }) => [by, value])).toEqual([
    ['maya', 840],
    ['jo', 846],
  ])
})

test('a start beats a skip', () => {
  const skip = said('skipped', undefined, 'maya')
  expect(judged(skip).facts).toEqual({ skipped: true })
  expect(judged(skip, said('actualStart', 840, 'jo')).facts).toEqual({ actualStart: 840 })
})

test('a retraction takes back what it names, and what that had superseded returns', () => {
  const first = said('expectedEnd', 905, 'maya')
  const second = said('expectedEnd', 920, 'maya', [first.id])
  const undo = said('retract', undefined, 'maya', [second.id])
  expect(judged(first, second, undo).facts).toEqual({ expectedEnd: 905 })
  const redo = said('retract', undefined, 'maya', [undo.id])
  expect(judged(first, second, undo, redo).facts).toEqual({ expectedEnd: 920 })
})

test('claims without a time and claims of other items change nothing', () => {
  const claims = [
    said('actualEnd', undefined, 'maya'),
    { ...said('actualEnd', 5, 'jo'), item: 'x' },
  ]
  expect(judged(...claims).facts).toEqual({})
})

test('P7: any web of claims is judged alike whatever the order of arrival', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const anyClaim = fc.record({
    kind: fc.constantFrom<Claim['kind']>('actualStart', 'expectedEnd', 'skipped', 'retract'),
    value: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    claimedAt: fc.nat(),
    by: fc.constantFrom('maya', 'jo'),
    role: fc.constantFrom('planner', 'vendor', 'stranger'),
    seen: fc.dictionary(fc.constantFrom(...ids), fc.constant(true as const), { maxKeys: 3 }),
  })
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 6 }), (claims) => {
      const all = claims.map((claim, index): Claim => ({
        ...claim,
        id: ids[index] ?? '',
        item: 'i',
      }))
      expect(claimsInForce(all.toReversed())).toEqual(claimsInForce(all))
    }),
    { numRuns: 3000 },
  )
})
