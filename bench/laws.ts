import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { runNode } from '../scripts/gates/runNode.ts'

/**
 * node bench/laws.ts [--cases 100000] [--worlds 400] [--seed n] [path …]
 *
 * Tries the laws of merging with many cases instead of a few hundred, and prints for each how often it
 * was tried and what happened in it. `--cases` is for all together. Fails where one is broken, and tells
 * its seed. Laws and their ids: bench/laws.md.
 */
const { values, positionals } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    worlds: { type: 'string', default: '400' },
    seed: { type: 'string' },
  },
  allowPositionals: true,
})

/** Where laws are: beside the merge, and beside the simulated worlds. */
const PATHS = ['shared/merge/laws', 'server/sync/simulation']
/** What the laws add up to, in laws of usual size: those of every field are small, but many. */
const LAWS = 88

const tried = z.object({ cases: z.number(), counted: z.record(z.string(), z.number()) })
const report = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({
          title: z.string(),
          status: z.string(),
          failureMessages: z.nullish(z.array(z.string())),
          meta: z.object({ law: z.optional(tried) }),
        }),
      ),
    }),
  ),
})

const folder = await mkdtemp(join(tmpdir(), 'wedsync-laws-'))
const file = join(folder, 'report.json')
const runs = String(Math.ceil(Number(values.cases) / LAWS))
const env = {
  FC_RUNS: runs,
  SIMULATION_SEEDS: values.worlds,
  ...(values.seed === undefined ? {} : { FC_SEED: values.seed }),
}
const started = performance.now()
const { output } = await runNode(
  'vitest/vitest.mjs',
  [
    'run',
    '--project=unit',
    '--reporter=json',
    `--outputFile=${file}`,
    '-t',
    '^(?!.* dies$)(?!it stays mended).*M\\d',
    ...(positionals.length > 0 ? positionals : PATHS),
  ],
  { env },
)
const text = await readFile(file, 'utf8').catch(() => {
  throw new Error(output)
})
await rm(folder, { recursive: true, force: true })

const results = report.parse(JSON.parse(text)).testResults.flatMap((one) => one.assertionResults)
const failed = results.filter(({ status }) => status === 'failed')
type Sum = { laws: number; cases: number; counted: Map<string, number> }
const sums = new Map<string, Sum>()
for (const { title, meta } of results) {
  if (!meta.law) continue
  const name = nameOf(title)
  const sum = sums.get(name) ?? { laws: 0, cases: 0, counted: new Map() }
  sum.laws += 1
  sum.cases += meta.law.cases
  for (const [what, times] of Object.entries(meta.law.counted))
    sum.counted.set(what, (sum.counted.get(what) ?? 0) + times)
  sums.set(name, sum)
}

/** The laws of every field are told together. */
function nameOf(title: string): string {
  const [, ids, what] = /^((?:M\d+ )+)\S+ \S+: .*?, (.*)$/.exec(title) ?? []
  return ids && what ? `${ids}every field of every type, ${what}` : title
}

const number = new Intl.NumberFormat('en')
let total = 0
for (const [name, { laws, cases, counted }] of [...sums].toSorted(
  ([a], [b]) => order(a) - order(b),
)) {
  total += cases
  console.log(`${number.format(cases).padStart(9)}  ${name}${laws > 1 ? ` (${laws} laws)` : ''}`)
  const what = [...counted].map(([one, times]) => `${one} ${number.format(times)}`)
  if (what.length > 0) console.log(`${' '.repeat(11)}${what.join(' · ')}`)
}

function order(name: string): number {
  return Number(/^M(\d+)/.exec(name)?.[1] ?? 99)
}

console.log(
  `${number.format(total)} cases in ${Math.round((performance.now() - started) / 1000)} s, ${failed.length} laws broken`,
)
for (const { title, failureMessages } of failed)
  console.log(`✗ ${title}\n${(failureMessages ?? []).join('\n').slice(0, 2_000)}`)
process.exitCode = failed.length === 0 && total > 0 ? 0 : 1
