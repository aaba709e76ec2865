import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { lockBreaches } from '../lock/lockRules.ts'
import { root, runNode } from './runNode.ts'
import { readSources } from './sourceFiles.ts'
import { sourceBreaches } from './sourceRules.ts'

export type GateResult = { name: string; passed: boolean; output: string; seconds: number }
type Gate = { name: string; run: () => Promise<{ code: number; output: string }> }

const gates: Gate[] = [
  { name: 'types', run: () => runNode('typescript/bin/tsc', ['-b']) },
  { name: 'lint and walls', run: () => runNode('oxlint/bin/oxlint', []) },
  { name: 'formatting', run: () => runNode('oxfmt/bin/oxfmt', ['--check', '.']) },
  {
    name: 'dead code',
    run: () => runNode('knip/bin/knip.js', ['--treat-config-hints-as-errors', '--no-progress']),
  },
  { name: 'house rules', run: () => own(() => sourceBreaches(readSources(root))) },
  {
    name: 'lockfile',
    run: () => own(() => lockBreaches(readFileSync(resolve(root, 'package-lock.json'), 'utf8'))),
  },
]

/** Runs every gate, two at a time; tells of each as it ends. */
export async function runGates(tell: (result: GateResult) => void): Promise<GateResult[]> {
  const waiting = [...gates]
  const results: GateResult[] = []
  const lane = async () => {
    for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) {
      const start = performance.now()
      const { code, output } = await gate.run()
      const seconds = (performance.now() - start) / 1000
      const result = { name: gate.name, passed: code === 0, output, seconds }
      results.push(result)
      tell(result)
    }
  }
  await Promise.all([lane(), lane()])
  return results
}

/** Our own checks answer like the tools: a code, and what to print. */
async function own(check: () => string[]): Promise<{ code: number; output: string }> {
  const breaches = check()
  return { code: breaches.length > 0 ? 1 : 0, output: breaches.join('\n') }
}
