import { describe, expect, test } from 'vitest'
import { at, churchBarn, claimsOf, dayInput } from '../../testing/churchBarn.ts'
import { withClaim } from '../../data/dayClaims.ts'
import { projectRecords } from './dayView.ts'
import { changePreview } from './latePreview.ts'
import { planMove } from './planMove.ts'

const { items, sun } = churchBarn

function preview(now: string, item: string, kind: 'expectedStart' | 'expectedEnd', value: string) {
  const input = dayInput([], now)
  const before = projectRecords(items, { facts: input.facts, sun, now: at(now) })
  const facts = withClaim(claimsOf([]), {
    item,
    kind,
    value: at(value),
    by: 'maya',
    role: 'planner',
  })
  return changePreview(before, projectRecords(items, { facts, sun, now: at(now) }), items, item)
}

describe('running late, before anything is written', () => {
  test('a delay that the buffer takes names the buffer and what stays', () => {
    const { rows, shrinks, holds, breaches } = preview('12:15', 'w-14', 'expectedEnd', '13:15')
    expect(breaches).toEqual([])
    expect(shrinks).toMatchObject([{ id: 'w-16', from: 20, to: 0 }])
    expect(rows).toMatchObject([
      { id: 'w-15', from: at('12:40'), to: at('13:15'), kind: 'moves' },
      { id: 'w-16', kind: 'absorbs' },
      { id: 'w-20', from: at('13:20'), to: at('13:30'), kind: 'moves' },
      { id: 'w-21', kind: 'fixed' },
    ])
    expect(holds[0]).toMatchObject({ id: 'w-21', at: at('14:00') })
  })

  test('a delay that breaks the fixed time says by how much, and does not call it fixed', () => {
    const { rows, breaches } = preview('12:15', 'w-14', 'expectedEnd', '13:40')
    expect(breaches).toMatchObject([
      { item: 'w-21', kind: 'pin', by: 25 },
      { item: 'w-21', kind: 'latestStart', by: 5 },
      { item: 'w-33', kind: 'pin', by: 25 },
      { item: 'w-33', kind: 'latestStart', by: 10 },
    ])
    expect(rows.find(({ id }) => id === 'w-21')).toMatchObject({ to: at('14:25'), kind: 'moves' })
  })

  test('the last word replaces the earlier one instead of adding to it', () => {
    const input = dayInput([], '12:15')
    const before = projectRecords(items, { facts: input.facts, sun, now: at('12:15') })
    const said = claimsOf([{ item: 'w-14', kind: 'expectedEnd', value: '13:40' }])
    const claim = {
      item: 'w-14',
      kind: 'expectedEnd',
      value: at('12:50'),
      by: 'ravi',
      role: 'vendor',
    } as const
    const facts = withClaim(said, claim)
    const after = projectRecords(items, { facts, sun, now: at('12:15') })
    const { rows } = changePreview(before, after, items, 'w-14')
    expect(rows.find(({ id }) => id === 'w-15')).toMatchObject({ to: at('12:50') })
  })
})

describe('a move in the order', () => {
  const before = projectRecords(items, { facts: new Map(), sun })
  const move = (id: string, to: number) => {
    const item = items.find((one) => one.id === id)
    if (!item) throw new Error(id)
    return planMove({ items, facts: new Map(), sun, before }, item, to)
  }

  test('to where it stands already changes no time and asks nothing', () => {
    expect(move('w-05', 1).preview).toBeNull()
  })

  test('before what it followed is shown as changed times first', () => {
    const { placement, preview: asked } = move('w-35', 0)
    expect([...placement.keys()]).toEqual(['w-35'])
    expect(asked?.rows.map(({ id }) => id)).toContain('w-35')
  })
})
