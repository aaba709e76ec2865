import { expect, test } from 'vitest'
import { guestDiet } from './guestDiet.ts'
import type { Actor } from './record/access.ts'
import type { JsonObject } from './record/canonical.ts'
import { refusedFields } from './record/rights.ts'
import type { TypeDeclaration } from './record/type.ts'
import { exampleId } from './testing/exampleId.ts'

const HOME = exampleId(75)
const family: Actor = { user: exampleId(91), role: 'family', owner: false, household: HOME }
const first: JsonObject = { guest: exampleId(61), household: HOME, diet: { nuts: true } }

function refused(before: JsonObject | null, after: JsonObject): readonly string[] {
  const change = { id: exampleId(1), before, after }
  const op = before === null ? 'create' : 'update'
  const type = guestDiet as unknown as TypeDeclaration
  return refusedFields(type, family, op, change, { now: 0, locked: false, related: () => null })
}

test('a household writes down what its guests must not eat, before anybody else has', () => {
  expect(refused(null, first)).toEqual([])
})

test('it neither writes for another household nor gives its own record away', () => {
  const elsewhere = { ...first, household: exampleId(76) }
  expect(refused(null, elsewhere)).not.toEqual([])
  expect(refused(first, elsewhere)).toContain('household')
})

test('it does not say who cooks', () => {
  expect(refused(null, { ...first, kitchen: { [exampleId(71)]: true } })).toEqual(['kitchen'])
})
