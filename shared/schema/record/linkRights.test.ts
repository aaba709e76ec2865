import { expect, test } from 'vitest'
import { WEDDING_ROLES, type Role } from './access.ts'
import { LINK_ROLES, mayLinkVendor, mayShare, rolesToLink } from './linkRights.ts'
import { rolesToHandOut } from './memberRights.ts'

const id = '01920000-0000-7000-8000-000000000001'
const scope = `wedding:${id}` as const
const as = (role: Role, owner = false) => ({ user: 'me', role, owner })
const booked = {}
const standIn = { replaces: id }

test('nobody makes a link for family or friends who may not invite them', () => {
  for (const role of WEDDING_ROLES)
    for (const owner of [false, true]) {
      const invited = rolesToHandOut(as(role, owner), scope)
      const linked = rolesToLink(as(role, owner), scope)
      for (const one of ['family', 'friend'] as const)
        expect([role, owner, linked.includes(one)]).toEqual([role, owner, invited.includes(one)])
    }
})

test('whoever plans makes links for every vendor, a coordinator for those they bring in, nobody else', () => {
  const may = (role: Role, owner = false) =>
    [booked, standIn].map((vendor) => mayLinkVendor(as(role, owner), scope, vendor))
  expect(may('planner')).toEqual([true, true])
  expect(may('photographer', true)).toEqual([true, true])
  expect(may('coordinator')).toEqual([false, true])
  expect(may('coordinator', true)).toEqual([true, true])
  for (const role of ['couple', 'photographer', 'vendor', 'family', 'friend'] as const)
    expect([role, ...may(role)]).toEqual([role, false, false])
})

test('links and shares are a wedding’s alone', () => {
  for (const other of [`studio:${id}`, `user:${id}`] as const) {
    expect(rolesToLink(as('owner', true), other)).toEqual([])
    expect(mayShare(as('owner', true), other)).toBe(false)
    expect(mayLinkVendor(as('owner', true), other, standIn)).toBe(false)
  }
  expect(rolesToLink(as('planner'), scope)).toEqual(LINK_ROLES)
})
