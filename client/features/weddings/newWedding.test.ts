import { expect, it } from 'vitest'
import { v7 } from 'uuid'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { newWedding } from './newWedding.ts'

it('makes a wedding, a day and a lane that their types accept, all in its own scope', () => {
  const { id, scope, ops } = newWedding(
    {
      names: ['Zoe', 'Ana'],
      date: '2027-06-12',
      zone: 'Europe/London',
      place: 'Hollin Manor',
      dayTitle: 'Wedding day',
      laneName: 'Everyone',
    },
    v7,
  )
  expect(scope).toBe(weddingScope(id))
  const created = ops.flatMap((op) => (op.op === 'create' ? [op] : []))
  expect(created.map(({ type }) => type.name)).toEqual(['wedding', 'day', 'lane'])
  for (const op of created) {
    expect(op.scope).toBe(scope)
    expect(op.type.data.safeParse(op.data).error?.issues ?? []).toEqual([])
  }
  expect(created[0]?.id).toBe(id)
  expect(created[0]?.data['title']).toBe('Zoe & Ana')
  expect(created[2]?.data['day']).toBe(created[1]?.id)
})
