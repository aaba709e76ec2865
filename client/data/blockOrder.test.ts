import { expect, it } from 'vitest'
import {
  inBlockOrder,
  moveByOne,
  moveOps,
  moveTo,
  moveToBlock,
  orderAtEnd,
  type Move,
  type Ordered,
} from './blockOrder.ts'

const list: Ordered[] = [
  { id: 'rose', order: 'a1', block: 'A' },
  { id: 'rings', order: 'a2', block: 'A' },
  { id: 'mother', order: 'a3', block: 'B' },
  { id: 'father', order: 'a4', block: 'B' },
]

function after(move: Move | null): string[] {
  if (!move) throw new Error('nothing moved')
  const moved = list.map((one) => ({
    ...one,
    order: move.orders.get(one.id) ?? one.order,
    block: one.id === move.id ? move.block : one.block,
  }))
  return inBlockOrder(moved).map(({ id, block }) => `${block} ${id}`)
}

it('a block stays together although another phone put one of its groupings elsewhere', () => {
  const torn = [...list, { id: 'late', order: 'a35', block: 'A' }]
  expect(inBlockOrder(torn).map(({ id }) => id)).toEqual([
    'rose',
    'rings',
    'late',
    'mother',
    'father',
  ])
})

it('what is dropped past somebody joins their block', () => {
  expect(after(moveTo(list, 'rose', 2))).toEqual(['A rings', 'B mother', 'B rose', 'B father'])
  expect(after(moveTo(list, 'father', 1))).toEqual(['A rose', 'A father', 'A rings', 'B mother'])
})

it('a step over the edge of a block enters it and passes nobody', () => {
  expect(after(moveByOne(list, 'rings', 1))).toEqual(['A rose', 'B rings', 'B mother', 'B father'])
  expect(after(moveByOne(list, 'mother', -1))).toEqual([
    'A rose',
    'A rings',
    'A mother',
    'B father',
  ])
  expect(after(moveByOne(list, 'rose', 1))).toEqual(['A rings', 'A rose', 'B mother', 'B father'])
  expect(moveByOne(list, 'father', 1)).toBeNull()
})

it('goes to the end of any block', () => {
  expect(after(moveToBlock(list, 'father', 'A'))).toEqual([
    'A rose',
    'A rings',
    'A father',
    'B mother',
  ])
  expect(after(moveToBlock(list, 'rose', 'B'))).toEqual([
    'A rings',
    'B mother',
    'B father',
    'B rose',
  ])
  expect(moveToBlock(list, 'father', 'B')).toBeNull()
})

it('writes one key for one move, and the block only where it changed', () => {
  const within = moveTo(list, 'rose', 1)
  if (!within) throw new Error('nothing moved')
  const [step, ...more] = moveOps(list, within, 'block')
  expect(more).toEqual([])
  if (step?.op !== 'patch') throw new Error('no patch')
  expect(Object.keys(step.change({}))).toEqual(['order'])
})

it('a new one stands at the end of its block, a new block at the end of the list', () => {
  const placed = (block: string) =>
    inBlockOrder([...list, { id: 'new', block, order: orderAtEnd(list, block) }]).map(
      ({ id }) => id,
    )
  expect(placed('A')).toEqual(['rose', 'rings', 'new', 'mother', 'father'])
  expect(placed('C').at(-1)).toBe('new')
  expect(orderAtEnd([], '')).toBe('a0')
})
