import { expect, test } from 'vitest'
import { STUDIO_ROLES, WEDDING_ROLES, type Role } from './access.ts'
import { carriedBond } from './bond.ts'
import { mayManage, rolesToHandOut } from './memberRights.ts'

const id = '01920000-0000-7000-8000-000000000001'
const as = (role: Role, owner = false) => ({ user: 'me', role, owner })

test('owners and planners hand out every role of a wedding, the couple those of their own people', () => {
  const inWedding = (role: Role, owner = false) => rolesToHandOut(as(role, owner), `wedding:${id}`)
  expect(inWedding('planner')).toEqual(WEDDING_ROLES)
  expect(inWedding('family', true)).toEqual(WEDDING_ROLES)
  expect(inWedding('couple')).toEqual(['couple', 'family', 'friend'])
  for (const role of ['coordinator', 'photographer', 'vendor', 'family', 'friend'] as const) {
    expect(inWedding(role)).toEqual([])
  }
})

test('a studio is opened by its owners, the scope of an account by nobody', () => {
  expect(rolesToHandOut(as('owner'), `studio:${id}`)).toEqual(STUDIO_ROLES)
  expect(rolesToHandOut(as('editor'), `studio:${id}`)).toEqual([])
  expect(rolesToHandOut(as('self'), `user:${id}`)).toEqual([])
})

test('owners are changed by owners only', () => {
  expect(mayManage(as('planner'), { owner: true })).toBe('ownersOnly')
  expect(mayManage(as('planner', true), { owner: true })).toBe('yes')
  expect(mayManage(as('planner'), { owner: false })).toBe('yes')
  expect(mayManage(as('couple'), { owner: false })).toBe('no')
  expect(mayManage(as('editor'), { owner: false })).toBe('no')
})

test('a role carries the tie that belongs to it, and no other', () => {
  const bond = { vendor: 'v', household: 'h' }
  expect(carriedBond('vendor', bond)).toEqual({ vendor: 'v' })
  expect(carriedBond('photographer', bond)).toEqual({ vendor: 'v' })
  expect(carriedBond('family', bond)).toEqual({ household: 'h' })
  expect(carriedBond('friend', bond)).toEqual({ household: 'h' })
  for (const role of ['couple', 'planner', 'coordinator', ...STUDIO_ROLES] as const) {
    expect(carriedBond(role, bond)).toEqual({})
  }
})
