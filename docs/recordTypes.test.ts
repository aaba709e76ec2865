import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recordTypesText } from './recordTypes.ts'

test('the page of record types says what the schema says', async () => {
  await expect(recordTypesText()).toMatchFileSnapshot(join(import.meta.dirname, 'recordTypes.md'))
})
