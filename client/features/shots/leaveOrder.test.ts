import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Formals } from '#shared/formals/formals.ts'
import { freshKeys } from '#shared/merge/orderKey.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { inBlockOrder, type Ordered } from '../../data/blockOrder.ts'
import { leaveOrder, orderOps } from './leaveOrder.ts'

const orderOf = ({ order }: JsonObject) => (typeof order === 'string' ? order : '')
const afterwards = (rows: readonly Ordered[], wanted: readonly string[]) => {
  const ops = orderOps(rows, wanted)
  const changed = new Map(
    ops.flatMap((op) => (op.op === 'patch' ? [[op.id, orderOf(op.change({}))] as const] : [])),
  )
  const now = rows.map((row) => ({ ...row, order: changed.get(row.id) ?? row.order }))
  return { ops, now, shown: inBlockOrder(now).map(({ id }) => id) }
}

it('any order of what is left is reached, what is taken keeps its key, and blocks stay', () => {
  let moves = 0
  const list = fc
    .array(fc.record({ block: fc.constantFrom('A', 'B', ''), isTaken: fc.boolean() }), {
      maxLength: 12,
    })
    .chain((rows) =>
      fc.record({
        rows: fc.constant(rows),
        keys: fc.shuffledSubarray(freshKeys(rows.length), { minLength: rows.length }),
        dice: fc.array(fc.nat(), { minLength: rows.length, maxLength: rows.length }),
      }),
    )
  fc.assert(
    fc.property(list, ({ rows, keys, dice }) => {
      const all = rows.map((row, at) => ({ ...row, id: `s${at}`, order: keys[at] ?? 'a0' }))
      const shown = inBlockOrder(all)
      const blocks = [...new Set(shown.map(({ block }) => block))]
      const wanted = blocks.flatMap((block) =>
        shown
          .filter((row) => row.block === block && !row.isTaken)
          .toSorted(
            (a, b) => (dice[Number(a.id.slice(1))] ?? 0) - (dice[Number(b.id.slice(1))] ?? 0),
          )
          .map(({ id }) => id),
      )
      const { ops, now, shown: reached } = afterwards(all, wanted)
      expect(reached.filter((id) => wanted.includes(id))).toEqual(wanted)
      expect(new Set(now.map(({ order }) => order)).size).toBe(now.length)
      expect(new Set(ops.map(({ id }) => id)).size).toBe(ops.length)
      moves += ops.length
    }),
    { numRuns: 500 },
  )
  expect(moves).toBeGreaterThan(200)
})

it('writes only what has to move, and nothing where nothing does', () => {
  const rows = ['a', 'b', 'c', 'd'].map((id, at) => ({ id, order: `a${at}`, block: '' }))
  expect(orderOps(rows, ['a', 'b', 'c', 'd'])).toEqual([])
  const { ops, shown } = afterwards(rows, ['d', 'a', 'b', 'c'])
  expect(ops.map(({ id }) => id)).toEqual(['d'])
  expect(shown).toEqual(['d', 'a', 'b', 'c'])
})

it('two phones gave two groupings one key: the order is reached all the same', () => {
  const rows = ['a', 'b', 'c'].map((id) => ({ id, order: 'a1', block: '' }))
  expect(afterwards(rows, ['c', 'a', 'b']).shown).toEqual(['c', 'a', 'b'])
})

it('says who could go when, before and after, and who would be gone', () => {
  const formals: Formals = {
    groups: [
      { id: 'all', block: '', minutes: 4, people: ['ann', 'bo', 'rose'] },
      { id: 'rose', block: '', minutes: 2, people: ['rose'] },
    ],
    people: new Map([['rose', { count: 1, leavesAt: 905, smallChild: false, frail: false }]]),
    apart: new Map(),
    startAt: 900,
    justTaken: [],
  }
  const early = { ...formals, groups: formals.groups.toReversed() }
  expect(leaveOrder(formals)).toMatchObject({ isBetter: false, goes: [] })
  const three = {
    ...formals,
    groups: [
      { id: 'bo', block: '', minutes: 3, people: ['bo'] },
      { id: 'rose', block: '', minutes: 2, people: ['rose'] },
      { id: 'ann', block: '', minutes: 2, people: ['ann'] },
    ],
    people: new Map([['rose', { count: 1, leavesAt: 904, smallChild: false, frail: false }]]),
  }
  expect(leaveOrder(three)).toMatchObject({
    isBetter: true,
    goes: [
      { person: 'rose', before: 5, after: 2 },
      { person: 'bo', before: 3, after: 5 },
    ],
    missed: { before: ['rose'], after: [] },
    waiting: { before: 3 + 5, after: 2 + 5 },
  })
  expect(leaveOrder(early)).toMatchObject({ isBetter: true, waiting: { before: 4, after: 0 } })
})
