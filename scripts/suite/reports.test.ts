import { expect, test } from 'vitest'
import { readPlaywright, readVitest } from './reports.ts'
import { sum, verdict } from './tally.ts'

function vitestReport(passed: number, failed: number, files: [string, string[]][] = []): string {
  const testResults = files.map(([status, tests]) => ({
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  }))
  return JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults })
}

function playwrightReport(expected: number, unexpected: number, errors: unknown[] = []): string {
  return JSON.stringify({ stats: { expected, unexpected, flaky: 0, skipped: 0 }, errors })
}

test('green and red tests are counted', () => {
  expect(readVitest(vitestReport(5, 1, [['failed', ['failed']]]), 1)).toEqual({
    passed: 5,
    failed: 1,
  })
  expect(readPlaywright(playwrightReport(4, 2), 1)).toEqual({ passed: 4, failed: 2 })
})

test('a test file that cannot be loaded is a failure, though no test failed', () => {
  expect(readVitest(vitestReport(5, 0, [['failed', []]]), 1)).toEqual({ passed: 5, failed: 1 })
})

test('an unhandled error beside green tests is a failure', () => {
  expect(readVitest(vitestReport(5, 0), 1)).toEqual({ passed: 5, failed: 1 })
  expect(readPlaywright(playwrightReport(5, 0), 1)).toEqual({ passed: 5, failed: 1 })
})

test('a runner that died without a report is a failure', () => {
  expect(readVitest(undefined, 0)).toEqual({ passed: 0, failed: 1 })
  expect(readPlaywright('{"half', 0)).toEqual({ passed: 0, failed: 1 })
})

test('the verdict is red if anything failed, and if nothing ran', () => {
  expect(
    verdict(
      sum([
        { passed: 2, failed: 0 },
        { passed: 3, failed: 0 },
      ]),
    ),
  ).toEqual({
    line: '5 passed, 0 failed',
    ok: true,
  })
  expect(verdict({ passed: 5, failed: 1 }).ok).toBe(false)
  expect(verdict(sum([]))).toEqual({ line: '0 passed, 1 failed', ok: false })
})
