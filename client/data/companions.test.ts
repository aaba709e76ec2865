import { expect, test } from 'vitest'
import { recordId } from '#shared/schema/record/ids.ts'
import { companionId } from '#shared/schema/companionId.ts'
import { companions } from './companions.ts'

const owner = '01920000-0000-7000-8000-00000000000a'

test('an id that follows from another is one, differs by kind, and is the same on every device', () => {
  const ids = (['contact', 'terms', 'note'] as const).map((kind) => companionId(owner, kind))
  expect(new Set([owner, ...ids]).size).toBe(4)
  for (const id of ids) expect(recordId.safeParse(id).success).toBe(true)
  expect(companionId(owner, 'terms')).toBe(ids[1])
})

test('of two records about one, every device shows the same, in whatever order they came', () => {
  const [a, b] = [
    { id: 'a', of: owner },
    { id: 'b', of: owner },
  ]
  expect(companions([a, b], ({ of }) => of).get(owner)).toBe(a)
  expect(companions([b, a], ({ of }) => of).get(owner)).toBe(a)
})
