import * as z from 'zod/mini'
import type { Tally } from './tally.ts'

const vitest = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

/** Vitest's JSON report, and the code with which it ended. */
export function readVitest(text: string | undefined, code: number): Tally {
  const report = parse(vitest, text)
  if (report === undefined) return { passed: 0, failed: 1 }
  // A file that could not even be loaded fails without a test to blame.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return honest(report.numPassedTests, report.numFailedTests + broken.length, code)
}

const playwright = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
})

/** Playwright's JSON report, and the code with which it ended. */
export function readPlaywright(text: string | undefined, code: number): Tally {
  const report = parse(playwright, text)
  if (report === undefined) return { passed: 0, failed: 1 }
  const { expected, flaky, unexpected } = report.stats
  return honest(expected + flaky, unexpected + report.errors.length, code)
}

/** Red without a red test (an unhandled rejection, a crashed worker, no test found) is still red. */
function honest(passed: number, failed: number, code: number): Tally {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

function parse<T>(schema: z.ZodMiniType<T>, text: string | undefined): T | undefined {
  if (text === undefined) return undefined
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
