import { expect, test } from 'vitest'
import type { ConflictData, Sibling } from '#shared/schema/conflict.ts'
import type { ConflictCard } from '../../data/decisions.ts'
import { allOf, causesOf } from './causes.ts'

const T0 = Date.parse('2027-06-12T12:00:00Z')

function sibling(by: string, at: number, receivedAt = T0): Sibling {
  const stamp = `${by} ${at}`
  return { by, at: stamp, value: { mode: 'at', at }, role: 'planner', device: '', receivedAt }
}

function card(id: string, siblings: Sibling[], part: Partial<ConflictData> = {}): ConflictCard {
  const data: ConflictData = {
    record: `r${id}`,
    recordType: 'timelineItem',
    path: 'timing',
    kind: 'protected',
    agreed: {},
    siblings,
    inForce: 'agreed',
    reason: 'protected',
    status: 'open',
    deciders: [],
    readers: [],
    ...part,
  }
  const conflict = { id, scope: 'wedding:w', type: 'conflict', at: '', by: '', data } as const
  return { conflict, decided: null, own: null }
}

const shifted = (id: string, part: Partial<ConflictData> = {}) =>
  card(id, [sibling('lena', 610), sibling('maya', 615)], part)
const ids = (cards: readonly ConflictCard[]) =>
  causesOf(cards).map((one) =>
    'cards' in one ? one.cards.map(({ conflict }) => conflict.id).join(' ') : one.conflict.id,
  )

test('what the same two people moved against each other is one cause, in its place', () => {
  const other = card('x', [sibling('lena', 610), sibling('noah', 615)])
  expect(ids([shifted('a'), other, shifted('b'), shifted('c')])).toEqual(['a b c', 'x'])
})

test('two cards stay two, other kinds of fields and other people do not join', () => {
  expect(ids([shifted('a'), shifted('b')])).toEqual(['a', 'b'])
  expect(ids([shifted('a'), shifted('b'), shifted('c', { path: 'durationMin' })])).toHaveLength(3)
  const again = card('c', [sibling('lena', 610), sibling('maya', 615), sibling('maya', 620)])
  expect(ids([shifted('a'), shifted('b'), again])).toHaveLength(3)
})

test('what came in hours later had another cause', () => {
  const late = card('c', [sibling('lena', 610), sibling('maya', 615, T0 + 3_600_000)])
  expect(ids([shifted('a'), shifted('b'), late])).toHaveLength(3)
})

test('all of one person are their values of every card', () => {
  const [cause] = causesOf([shifted('a'), shifted('b'), shifted('c')])
  if (!cause || !('cards' in cause)) throw new Error('no cause')
  expect(cause.people).toEqual(['lena', 'maya'])
  expect(allOf(cause, 'maya').map(({ choice }) => choice)).toEqual([
    { kind: 'sibling', at: 'maya 615' },
    { kind: 'sibling', at: 'maya 615' },
    { kind: 'sibling', at: 'maya 615' },
  ])
})
