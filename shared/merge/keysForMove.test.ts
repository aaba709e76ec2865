import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freshKeys, isOrderKey } from './orderKey.ts'
import { keysForMove, type Ordered } from './keysForMove.ts'

function listAfter(list: readonly Ordered[], from: number, to: number): string[] {
  const keys = keysForMove(list, from, to)
  return list
    .map(({ id, order }) => ({ id, order: keys.get(id) ?? order }))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ id }) => id)
}

describe('an entry that is moved', () => {
  it('stands where it was put, from anywhere to anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.nat(), fc.nat(), (count, a, b) => {
        const list = freshKeys(count).map((order, index) => ({ id: `entry ${index}`, order }))
        const [from, to] = [a % count, b % count]
        const wanted = list.map(({ id }) => id)
        wanted.splice(to, 0, ...wanted.splice(from, 1))
        expect(listAfter(list, from, to)).toEqual(wanted)
      }),
    )
  })

  it('changes one record where there is room', () => {
    const list = freshKeys(4).map((order, index) => ({ id: String(index), order }))
    expect(keysForMove(list, 3, 1).size).toBe(1)
  })

  it('changes nothing where it stays, or where there is none', () => {
    const list = freshKeys(4).map((order, index) => ({ id: String(index), order }))
    expect(keysForMove(list, 2, 2).size).toBe(0)
    expect(keysForMove(list, 9, 1).size).toBe(0)
  })

  it('gives the whole list new keys where two neighbours have the same', () => {
    const list = ['a0', 'a0', 'a1'].map((order, index) => ({ id: String(index), order }))
    const keys = keysForMove(list, 2, 1)
    expect(keys.size).toBe(3)
    for (const key of keys.values()) expect(isOrderKey(key)).toBe(true)
    expect([...keys.values()].sort()).toEqual(freshKeys(3))
    expect(listAfter(list, 2, 1)).toEqual(['0', '2', '1'])
  })
})
