import { expect, it } from 'vitest'
import { scopeOfUpload, uploadId } from './uploadId.ts'

const scope = 'wedding:00000000-0000-7000-8000-000000000001'

it('an upload is found in the scope that its name begins with, and is no path', () => {
  expect(scopeOfUpload(uploadId(scope, 'ab'.repeat(16)))).toBe(scope)
  for (const id of ['', '..', `${scope}-ab`, `wedding-../x-${'ab'.repeat(16)}`, 'wedding-x-y'])
    expect(scopeOfUpload(id)).toBeNull()
})
