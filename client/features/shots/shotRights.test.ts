import { expect, it } from 'vitest'
import type { Actor, WeddingRole } from '#shared/schema/record/access.ts'
import { shotRights } from './shotRights.ts'
import type { ListRecord, ShotRecord } from './shotView.ts'

const list: ListRecord = {
  id: 'formals',
  scope: 'wedding:00000000-0000-7000-8000-000000000001',
  type: 'shotList',
  at: '',
  by: 'maya',
  data: { title: 'Family formals', order: 'a0', lockAt: 1000 },
}
const shot: ShotRecord = {
  ...list,
  id: 'rose',
  type: 'shot',
  data: { list: 'formals', title: 'Nan Rose', order: 'a0', priority: 1 },
}
const rightsOf = (role: WeddingRole, { locked = false, now = 500, owner = false } = {}) => {
  const actor: Actor = { user: 'maya', role, owner }
  return shotRights(actor, [list], locked, now)
}

it('the couple wishes until its list is handed over, and is told why afterwards', () => {
  const open = rightsOf('couple')
  expect([open.create('formals'), open.edit(shot, 'people'), open.readOnly(list)]).toEqual([
    true,
    true,
    null,
  ])
  const handedOver = rightsOf('couple', { now: 1000 })
  expect([handedOver.create('formals'), handedOver.edit(shot, 'title')]).toEqual([false, false])
  expect(handedOver.readOnly(list)).toBe('locked')
  expect(rightsOf('couple', { locked: true }).readOnly(list)).toBe('planLocked')
  expect(open.editList(list, 'lockAt')).toBe(false)
  expect([open.tick, open.here, open.notes, open.createPeople]).toEqual([false, false, false, true])
})

it('the photo team works on, locked or not', () => {
  const rights = rightsOf('photographer', { locked: true, now: 2000 })
  expect(rights.readOnly(list)).toBeNull()
  expect([rights.tick, rights.here, rights.notes, rights.remove]).toEqual([true, true, true, true])
  expect(rights.createPeople).toBe(false)
})

it('whoever only looks is told that it is their role', () => {
  for (const role of ['vendor', 'family', 'friend'] as const) {
    const rights = rightsOf(role)
    expect(rights.readOnly(list)).toBe('role')
    expect([rights.tick, rights.here, rights.createList, rights.remove]).toEqual([
      false,
      false,
      false,
      false,
    ])
  }
  expect(rightsOf('planner').tick).toBe(false)
  expect(rightsOf('coordinator').notes).toBe(false)
})
