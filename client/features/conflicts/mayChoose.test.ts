import { expect, test } from 'vitest'
import type { Actor, Role } from '#shared/schema/record/access.ts'
import type { ConflictData } from '#shared/schema/conflict.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { mayChoose } from './mayChoose.ts'

const record: JsonObject = {
  title: 'Portraits',
  category: 'photo',
  timing: { mode: 'at', at: 900 },
  visibility: 'team',
}
const later = { mode: 'at', at: 930 }
const actor = (role: Role, owner = false): Actor => ({ user: role, role, owner })

function may(who: Actor, part: Partial<ConflictData>, value?: typeof later | false) {
  const card: ConflictData = {
    record: '01900000-0000-7000-8000-000000000001',
    recordType: 'timelineItem',
    path: 'timing',
    kind: 'protected',
    agreed: {},
    siblings: [],
    inForce: 'agreed',
    reason: 'protected',
    status: 'open',
    deciders: [],
    readers: [],
    ...part,
  }
  const context = { now: 0, locked: false, related: () => null }
  return mayChoose(who, { card, record, context }, value)
}

test('without named deciders, whoever may write the field settles it', () => {
  expect(may(actor('photographer'), {}, later)).toBe(true)
  expect(may(actor('coordinator'), {}, later)).toBe(true)
  expect(may(actor('vendor'), {}, later)).toBe(false)
  expect(may(actor('family'), {}, later)).toBe(false)
})

test('named deciders alone settle it, and an owner counts as planner', () => {
  const deciders = ['planner', 'coordinator']
  expect(may(actor('photographer'), { deciders }, later)).toBe(false)
  expect(may(actor('coordinator'), { deciders }, later)).toBe(true)
  expect(may(actor('photographer', true), { deciders }, later)).toBe(true)
})

test('who may change a moment but not delete it may only keep it', () => {
  const asked = { path: '_deleted', reason: 'deleteVsEdit' } as const
  expect(may(actor('photographer'), asked, false)).toBe(true)
  expect(may(actor('photographer'), asked)).toBe(false)
  expect(may(actor('coordinator'), asked)).toBe(true)
})
