import { expect, test } from 'vitest'
import { exampleId } from '#shared/schema/testing/exampleId.ts'
import { actorNamed } from '#shared/schema/testing/permissionScene.ts'
import { moneyRights } from './moneyRights.ts'

const asked = {
  line: exampleId(1),
  author: actorNamed('planner', 'wedding')?.user ?? '',
  amount: { minor: 1, currency: 'GBP' },
  askedAt: 1,
  state: 'open' as const,
}
const of = (role: string) => moneyRights(actorNamed(role, 'wedding'))

test('the couple answers, the planner asks and takes back, both record payments', () => {
  expect([of('couple').agree, of('couple').answer(asked), of('couple').takeBack(asked)]).toEqual([
    true,
    true,
    false,
  ])
  expect([of('planner').agree, of('planner').answer(asked), of('planner').takeBack(asked)]).toEqual(
    [false, false, true],
  )
  expect([of('planner').ask, of('planner').pay, of('couple').pay]).toEqual([true, true, true])
  expect(of('couple').answer({ ...asked, state: 'accepted' })).toBe(false)
})

test('nobody else sees a budget; who works for a vendor sees what was paid to them', () => {
  const others = ['coordinator', 'photographer', 'vendor', 'family', 'friend']
  for (const role of others) {
    expect([role, of(role).sees, of(role).create, of(role).pay]).toEqual([
      role,
      false,
      false,
      false,
    ])
  }
  expect(of('vendor').vendor).toBe(exampleId(71))
  expect(of('coordinator').vendor).toBeUndefined()
  expect(of('planner').vendor).toBeUndefined()
  expect(moneyRights(undefined).isKnown).toBe(false)
})
