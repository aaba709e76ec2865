import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byOrder, type Placed } from './byOrder.ts'
import {
  between,
  blockBetween,
  freshKeys,
  isOrderKey,
  keysBetween,
  LONG_KEY,
  rekeyEqual,
} from './orderKey.ts'

const key = fc.stringMatching(/^[ab][0-9A-Za-z]{0,6}$/).filter(isOrderKey)
const tail = fc.stringMatching(/^[0-9A-Za-z]{4}$/)

const ascending = (keys: readonly (string | null)[]) =>
  keys.every((one, index) => index === 0 || (keys[index - 1] ?? '') < (one ?? ''))

describe('a key between two others', () => {
  test('lies there, and equal neighbours have none', () => {
    fc.assert(
      fc.property(key, key, fc.integer({ min: 1, max: 20 }), (a, b, count) => {
        const [low, high] = [a, b].sort()
        const inside = keysBetween(low ?? null, high ?? null, count)
        expect(inside?.length ?? null).toBe(a === b ? null : count)
        expect(ascending([low ?? '', ...(inside ?? []), ...(a === b ? [] : [high ?? ''])])).toBe(
          true,
        )
      }),
    )
    expect(between('a0', 'a0')).toBe(null)
    expect(between('a1', 'a0')).toBe(null)
    expect(keysBetween('a1', 'a0', 2)).toBe(null)
  })

  test.each(['', 'a', 'a00', 'é0', 'a0!', 'b0', '0', `a${'0'.repeat(300)}1`])(
    'a malformed neighbour %j throws nothing and counts as none',
    (bad) => {
      expect(isOrderKey(bad)).toBe(false)
      expect(between(bad, null)).toEqual(expect.any(String))
      expect(between('a0', bad)).toEqual(expect.any(String))
    },
  )

  test('hundreds at one place end in the wish for fresh keys, which are short', () => {
    let last = 'a0'
    let count = 0
    for (let next = between(last, 'a1'); next !== null; next = between(last, 'a1')) {
      expect(last < next && next < 'a1').toBe(true)
      expect(keysBetween(last, 'a1', 9)?.every(isOrderKey)).not.toBe(false)
      last = next
      count += 1
    }
    expect(count).toBeGreaterThan(500)
    expect(last.length).toBeGreaterThan(LONG_KEY)
    expect(freshKeys(10_000).every((fresh) => fresh.length < 6)).toBe(true)
  })
})

test('two blocks put into one gap at once follow one another', () => {
  const bound = fc.option(key)
  fc.assert(
    fc.property(
      bound,
      bound,
      tail,
      tail,
      fc.integer({ min: 1, max: 150 }),
      (a, b, one, two, count) => {
        fc.pre(one !== two && (a === null || b === null || a < b))
        const [first, second] = [one, two].map((own) => blockBetween(a, b, count, own) ?? [])
        const both = [...(first ?? []), ...(second ?? [])].sort()
        const runs = both.filter(
          (found, index) =>
            index > 0 && first?.includes(found) !== first?.includes(both[index - 1] ?? ''),
        )
        expect(runs.length).toBe(1)
        for (const block of [first ?? [], second ?? []]) {
          expect(block.every(isOrderKey)).toBe(true)
          expect(ascending([a ?? '', ...block, b ?? '~'])).toBe(true)
        }
      },
    ),
  )
})

test('a block has its tail and a count of equal width behind the key of its gap', () => {
  expect(blockBetween('a0', 'a1', 2, 'Q-0+Q0')).toEqual(['a0VQ0Q01', 'a0VQ0Q02'])
  expect(blockBetween('a0', 'a1', 1, 'QQQ0')).toEqual(['a0VQQQ01'])
  expect(blockBetween('a0', 'a1', 61, 'QQQQ')?.at(-1)).toBe('a0VQQQQz')
  expect(blockBetween('a0', 'a1', 62, 'QQQQ')?.at(-1)).toBe('a0VQQQQ21')
  expect(blockBetween('a0', 'a0', 2, 'QQQQ')).toBe(null)
})

test.each(['a0V', 'a01', 'a0001', 'a0000V'])(
  'a block in front of %s, which begins with the key of the gap, stands in front of it',
  (after) => {
    const block = blockBetween(null, after, 3, 'QQQQ') ?? []
    expect(block.every(isOrderKey)).toBe(true)
    expect(block).toHaveLength(3)
    expect(ascending([...block, after])).toBe(true)
  },
)

test('the order of a list is by key, and by id where two have the same', () => {
  const placed = [
    { id: 'b', order: 'a0' },
    { id: 'a', order: 'a1' },
    { id: 'a', order: 'a0' },
    { id: 'c', order: 'Zz' },
  ]
  expect(placed.toSorted(byOrder).map(({ id, order }) => id + order)).toEqual([
    'cZz',
    'aa0',
    'ba0',
    'aa1',
  ])
  for (const [index, one] of placed.entries()) {
    for (const other of placed.slice(index)) {
      expect(byOrder(one, other) + byOrder(other, one)).toBe(0)
      expect(byOrder(one, other) === 0).toBe(one === other)
    }
  }
})

test('equal and malformed keys come apart, and the list looks as before', () => {
  const orders = fc.oneof(
    fc.constantFrom('', 'Zz', 'a0', 'a0', 'a1', 'a0V', 'b0', 'zz', 'a00'),
    key,
  )
  const lists = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-f]{3}$/), order: orders }), {
    selector: ({ id }) => id,
    maxLength: 12,
  })
  fc.assert(
    fc.property(lists, (list: Placed[]) => {
      const before = [...list].sort(byOrder).map(({ id }) => id)
      const keys = rekeyEqual(list)
      const next = list.map(({ id, order }) => ({ id, order: keys.get(id) ?? order }))
      expect([...next].sort(byOrder).map(({ id }) => id)).toEqual(before)
      expect(new Set(next.map(({ order }) => order)).size).toBe(list.length)
      expect(next.every(({ order }) => isOrderKey(order))).toBe(true)
      expect(rekeyEqual(next).size).toBe(0)
      const alone = list.filter(
        ({ order }) => isOrderKey(order) && list.filter((one) => one.order === order).length === 1,
      )
      expect(alone.filter(({ id }) => keys.has(id))).toEqual([])
    }),
  )
})

test('a list without collisions is left alone', () => {
  const list = freshKeys(20).map((order, index) => ({ id: String(index), order }))
  expect(rekeyEqual(list).size).toBe(0)
})
