import type { ConflictData, Sibling } from '#shared/schema/conflict.ts'
import type { WeddingRole } from '#shared/schema/record/access.ts'
import type { KnownConflict } from '../settledCases.ts'

export const START = Date.parse('2027-06-01T10:00:00Z')

/** Two titles for one task, one from each role; nothing decided yet beyond the later one. */
export function contest(
  number: number,
  roles: readonly [WeddingRole, WeddingRole],
  part: Partial<ConflictData> = {},
): KnownConflict {
  const at = START + number * 60_000
  const siblings = roles.map((role, index): Sibling => ({
    value: `${role} ${number}`,
    at: stampAt(at + index, index),
    by: `${role}-account`,
    role,
    device: 'Phone',
    receivedAt: at,
  }))
  return {
    id: idOf(number),
    data: {
      record: idOf(10_000 + number),
      recordType: 'task',
      path: 'title',
      kind: 'register',
      agreed: { value: 'before' },
      siblings,
      inForce: { at: siblings[1]?.at ?? '' },
      reason: 'overlap',
      status: 'auto',
      deciders: [],
      readers: ['role:planner'],
      ...part,
    },
  }
}

/** The same, settled by a person on the value of a role, on another one, or on both. */
export function settled(
  number: number,
  roles: readonly [WeddingRole, WeddingRole],
  on: WeddingRole | 'another' | 'both',
  part: Partial<ConflictData> = {},
): KnownConflict {
  const choice = on === 'another' ? 'custom' : on === 'both' ? 'both' : 'sibling'
  const value = on === 'another' || on === 'both' ? 'something else' : `${on} ${number}`
  const at = stampAt(START + number * 60_000 + 30_000, 9)
  return contest(number, roles, {
    status: 'resolved',
    inForce: { at },
    resolution: { choice, value, by: 'maya', at },
    ...part,
  })
}

function stampAt(ms: number, replica: number): string {
  return `${String(ms).padStart(14, '0')}-0000-${String(replica).repeat(12)}`
}

function idOf(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
}
