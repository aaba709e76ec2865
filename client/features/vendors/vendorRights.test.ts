import { expect, test } from 'vitest'
import { WEDDING_ROLES, type WeddingRole } from '#shared/schema/record/access.ts'
import { vendorRights } from './vendorRights.ts'

const own = '01920000-0000-7000-8000-000000000001'
const data = { kind: 'band', name: 'The Larks' }
const can = (role: WeddingRole, vendor?: string) => {
  const rights = vendorRights({ user: 'me', role, owner: false, vendor }, new Set())
  return {
    create: rights.create,
    stage: rights.change(own, data, 'stage'),
    callTime: rights.change(own, data, 'callTime'),
    contact: rights.contact(own),
    seesTerms: rights.seesTerms(own),
    cost: rights.terms(own, 'coverageCost'),
    needs: rights.terms(own, 'needs'),
    remove: rights.remove(own, data),
  }
}
const yes = (names: string) =>
  Object.fromEntries(
    ['create', 'stage', 'callTime', 'contact', 'seesTerms', 'cost', 'needs', 'remove'].map(
      (name) => [name, names.split(' ').includes(name)],
    ),
  )

test('what was agreed is for the couple, planners and the vendor; who runs the day moves them on', () => {
  const all = 'create stage callTime contact seesTerms cost needs remove'
  const expected: Record<WeddingRole, string> = {
    couple: 'seesTerms',
    planner: all,
    coordinator: 'stage',
    photographer: '',
    vendor: '',
    family: '',
    friend: '',
  }
  for (const role of WEDDING_ROLES) expect([role, can(role)]).toEqual([role, yes(expected[role])])
  expect(can('vendor', own)).toEqual(yes('stage contact seesTerms needs'))
  expect(can('photographer', own)).toEqual(yes('stage seesTerms'))
  expect(vendorRights(null, new Set()).seesTerms(own)).toBe(false)
})

test('who runs the day brings somebody in, and keeps what they need of them', () => {
  const rights = (role: WeddingRole) =>
    vendorRights({ user: 'me', role, owner: false }, new Set([own]))
  const standIn = { ...data, replaces: '01920000-0000-7000-8000-000000000002' }
  const may = (role: WeddingRole) => [
    rights(role).bringIn,
    rights(role).change(own, standIn, 'callTime'),
    rights(role).contact(own),
    rights(role).remove(own, standIn),
  ]
  expect(may('coordinator')).toEqual([true, true, true, true])
  expect(may('planner')).toEqual([true, true, true, true])
  for (const role of ['couple', 'photographer', 'vendor', 'family', 'friend'] as const)
    expect([role, may(role)]).toEqual([role, [false, false, false, false]])
})
