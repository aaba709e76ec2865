import type { GateResult } from './gates.ts'

/** A short line when green; the tool's own words below it when red. */
export function printGate({ name, passed, output, seconds }: GateResult): void {
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`)
  if (!passed) console.log(output.trimEnd().replaceAll(/^/gm, '    '))
}
