import { expect, test } from 'vitest'
import { sourceBreaches } from './sourceRules.ts'

function breaches(path: string, text: string): string[] {
  return sourceBreaches([{ path, text }])
}

test('a file of 501 lines is red, one of 500 is not', () => {
  expect(breaches('server/a.ts', 'x\n'.repeat(501))).toHaveLength(1)
  expect(breaches('server/a.ts', 'x\n'.repeat(500))).toEqual([])
})

test.each([
  'server/utils.ts',
  'client/lib/a.ts',
  'shared/merge/helpers.test.ts',
  'client/ui/index.ts',
])('a junk drawer is red: %s', (path) => {
  expect(breaches(path, '')).toHaveLength(1)
})

test.each([
  ['an unfinished place', 'server/a.ts', '// TO' + 'DO later'],
  ['a silenced compiler', 'server/a.ts', '// @ts-' + 'ignore'],
  ['a silenced linter', 'server/a.ts', '// oxlint-' + 'disable-next-line'],
  ['a sleeping test', 'server/a.test.ts', 'test.' + "skip('x')"],
  ['a test that is alone', 'e2e/a.spec.ts', 'test.' + "only('x')"],
  ['a record written by a screen', 'client/features/day/a.ts', 'records.' + 'insert(doc)'],
  ['a record written by the worker', 'sw/a.ts', 'doc.' + 'incrementalPatch({})'],
])('red: %s', (_, path, text) => {
  expect(breaches(path, text)).toHaveLength(1)
})

test('the one writer of records is allowed, and so are plain tables and tests', () => {
  expect(breaches('client/data/replica/write.ts', 'records.' + 'insert(doc)')).toEqual([])
  expect(breaches('client/data/replica/files.ts', 'photos.put(blob)')).toEqual([])
  expect(breaches('client/data/a.test.ts', 'records.' + 'insert(doc)')).toEqual([])
})
