import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalJson } from '#shared/schema/record/canonical.ts'
import { recordsSchema } from './recordsSchema.ts'

test('the schema of the database never changes, not even an index: other builds have it open', () => {
  const hash = createHash('sha256').update(canonicalJson(recordsSchema)).digest('hex')
  expect(hash).toBe('6aaf8b1b14f68c9f278658288dd1c77bd450a62c5a497d8de4929e939d85c4a0')
})
