import { expect, test } from 'vitest'
import type { Actor } from './record/access.ts'
import type { JsonObject } from './record/canonical.ts'
import { vendorContact } from './vendorContact.ts'

const tom: Actor = { user: 'tom', role: 'coordinator', owner: false }
const data: JsonObject = { vendor: 'florist', phone: '+44 20 7946 0000' }

function may(before: JsonObject | null, vendor: JsonObject | null): boolean {
  const rule = before === null ? vendorContact.create : vendorContact.update
  const context = { now: 0, locked: false, related: () => vendor }
  return rule(tom, { id: 'contact', before, after: { ...data, phone: '1' } }, context)
}

test('a coordinator brings a number along before its vendor arrives, and keeps it only of who stands in', () => {
  expect(may(null, null)).toBe(true)
  expect(may(null, { replaces: 'somebody' })).toBe(true)
  expect(may(data, { replaces: 'somebody' })).toBe(true)
  expect(may(null, { kind: 'florist' })).toBe(false)
  // The number of a vendor who was deleted is nobody's to change because of that.
  expect(may(data, null)).toBe(false)
})
