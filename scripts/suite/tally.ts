/** What a part of the suite came to. Gates and a part that broke as a whole count as one each. */
export type Tally = { passed: number; failed: number }

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
  }
}

/** The last line of the suite. Nothing run is nothing proven. */
export function verdict({ passed, failed }: Tally): { line: string; ok: boolean } {
  const none = passed + failed === 0
  return { line: `${passed} passed, ${none ? 1 : failed} failed`, ok: failed === 0 && !none }
}
