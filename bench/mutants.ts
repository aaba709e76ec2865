import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { globSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { root, runNode } from '../scripts/gates/runNode.ts'

/**
 * node bench/mutants.ts [--again] [path …]
 *
 * Changes shared/merge in every small way that Stryker knows, one at a time, and runs its tests against
 * each change. File by file: what was found stays in .data/mutants, so that a run may be stopped and
 * goes on where it was; `--again` forgets it for the paths given. Prints what lived, and fails if fewer
 * than 95 of 100 were noticed, survivors that bench/mutants/equivalent.json explains aside.
 */
const GOAL = 95

const place = z.object({ line: z.number(), column: z.number() })
const mutant = z.object({
  mutatorName: z.string(),
  replacement: z.optional(z.string()),
  status: z.string(),
  location: z.object({ start: place, end: place }),
})
const report = z.object({
  files: z.record(z.string(), z.object({ source: z.string(), mutants: z.array(mutant) })),
})
type Lived = { file: string; line: string; replacement: string }
type Found = { killed: number; lived: Lived[] }
const found = z.object({
  killed: z.number(),
  lived: z.array(z.object({ file: z.string(), line: z.string(), replacement: z.string() })),
})
/** Mutants that change nothing anybody could notice, with the reason. */
const explained = z.array(
  z.object({ file: z.string(), line: z.string(), replacement: z.string(), because: z.string() }),
)

const { values, positionals } = parseArgs({
  options: { again: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const folder = resolve(root, '.data/mutants')
const all = globSync('shared/merge/**/*.ts', { cwd: root })
  .filter((file) => !/\.test\.ts$|\/testing\/|\/frozen\//.test(file))
  .toSorted()
const files = all.filter(
  (file) => positionals.length === 0 || positionals.some((part) => file.includes(part)),
)

async function mutate(file: string): Promise<Found> {
  const { code, output } = await runNode('@stryker-mutator/core/bin/stryker.js', [
    'run',
    'bench/mutants/stryker.json',
    '--mutate',
    file,
  ])
  if (code !== 0) throw new Error(output)
  const text = await readFile(join(folder, 'report.json'), 'utf8')
  const results = Object.entries(report.parse(JSON.parse(text)).files)
  const mutants = results.flatMap(([name, { source, mutants: some }]) =>
    some.map((one) => ({ file: name, one, source: source.split('\n') })),
  )
  const noticed = mutants.filter(({ one }) => ['Killed', 'Timeout'].includes(one.status))
  const lived = mutants.filter(({ one }) => ['Survived', 'NoCoverage'].includes(one.status))
  return {
    killed: noticed.length,
    lived: lived.map(({ one, source }) => told(file, one, source)),
  }
}

/** The whole line as it would have read; a mutant of several lines is told by its first. */
function told(
  file: string,
  { location, replacement = '' }: z.infer<typeof mutant>,
  source: string[],
) {
  const { start, end } = location
  const line = source[start.line - 1] ?? ''
  const after = start.line === end.line ? line.slice(end.column - 1) : ' …'
  const mutated = line.slice(0, start.column - 1) + replacement + after
  return { file, line: line.trim(), replacement: mutated.trim() }
}

async function known(file: string): Promise<Found | null> {
  if (values.again) return null
  const text = await readFile(resultOf(file), 'utf8').catch(() => null)
  return text === null ? null : found.parse(JSON.parse(text))
}

function resultOf(file: string): string {
  return join(folder, `${file.replaceAll('/', '-')}.json`)
}

await mkdir(folder, { recursive: true })
const reasons = explained.parse(
  JSON.parse(await readFile(resolve(root, 'bench/mutants/equivalent.json'), 'utf8')),
)
const isExplained = (lived: Lived) =>
  reasons.some(
    ({ file, line, replacement }) =>
      file === lived.file && line === lived.line && replacement === lived.replacement,
  )
let [killed, unexplained, equivalent] = [0, 0, 0]
for (const file of files) {
  let result = await known(file)
  if (!result) {
    result = await mutate(file)
    await writeFile(resultOf(file), JSON.stringify(result, null, 2))
  }
  const { lived } = result
  const open = lived.filter((one) => !isExplained(one))
  killed += result.killed
  equivalent += lived.length - open.length
  unexplained += open.length
  console.log(
    `${file}: ${result.killed} noticed, ${lived.length} lived, ${open.length} unexplained`,
  )
  for (const { line, replacement } of open) console.log(`    ${line}\n  → ${replacement}`)
}
const total = killed + unexplained
const share = total === 0 ? 100 : (100 * killed) / total
console.log(
  `${killed + unexplained + equivalent} mutants, ${equivalent} that change nothing; of the others ${killed} of ${total} noticed: ${share.toFixed(1)} %`,
)
process.exitCode = share >= GOAL ? 0 : 1
