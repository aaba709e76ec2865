import { describe, expect, test } from 'vitest'
import type { Actor, Role } from '#shared/schema/record/access.ts'
import { dayRights } from './dayRights.ts'
import { churchBarn } from '../../testing/churchBarn.ts'

const actor = (role: Role, vendor?: string): Actor => ({ user: 'me', role, owner: false, vendor })
const ceremony = churchBarn.items.find(({ id }) => id === 'w-21')
if (!ceremony) throw new Error('no ceremony')
const plain = { ...ceremony.data, pin: false, category: 'party' }
const photo = { ...ceremony.data, pin: false, category: 'photo' }

describe('what a role may do on the day', () => {
  test('those who run it may do everything', () => {
    const rights = dayRights(actor('coordinator'), true)
    expect(rights.create).toBe(true)
    expect(rights.edit('x', ceremony.data, 'timing')).toBe(true)
    expect(rights.remove('x', plain)).toBe(true)
    expect(rights.report('x', plain, 'actualEnd')).toBe(true)
  })

  test('a photographer edits photo moments that are not fixed, ticks all, adds photo moments', () => {
    const rights = dayRights(actor('photographer'), false)
    expect(rights.createsPhotoOnly).toBe(true)
    expect(rights.edit('x', photo, 'timing')).toBe(true)
    expect(rights.edit('x', photo, 'pin')).toBe(false)
    expect(rights.edit('x', { ...photo, pin: true }, 'timing')).toBe(false)
    expect(rights.editAny('x', plain)).toBe(false)
    expect(rights.report('x', plain, 'actualEnd')).toBe(true)
  })

  test('a vendor reports on their own moments, and writes their notes', () => {
    const rights = dayRights(actor('vendor', 'band'), false)
    const own = { ...plain, responsible: { band: true as const } }
    expect(rights.create).toBe(false)
    expect(rights.report('x', own, 'actualEnd')).toBe(true)
    expect(rights.report('x', plain, 'actualEnd')).toBe(false)
    expect(rights.edit('x', own, 'notes')).toBe(true)
    expect(rights.edit('x', own, 'timing')).toBe(false)
  })

  test('a couple edits words until the plan is locked, reports delays, ticks nothing', () => {
    const open = dayRights(actor('couple'), false)
    const locked = dayRights(actor('couple'), true)
    expect([open.edit('x', plain, 'title'), locked.edit('x', plain, 'title')]).toEqual([
      true,
      false,
    ])
    expect(open.report('x', plain, 'expectedEnd')).toBe(true)
    expect(open.report('x', plain, 'actualEnd')).toBe(false)
  })

  test('a guest, and somebody not yet known, sees', () => {
    for (const rights of [dayRights(actor('friend'), false), dayRights(undefined, false)]) {
      expect(rights.create).toBe(false)
      expect(rights.editAny('x', photo)).toBe(false)
      expect(rights.report('x', photo, 'expectedEnd')).toBe(false)
    }
  })
})
