/**
 * What the built client weighs, against its budget: `npm run build && node bench/bundle.ts`.
 *
 * Exit code 1 when something weighs more than it may.
 */
import { againstBudget } from './bundleBudget.ts'
import { bundleSizes } from './bundleSizes.ts'
import { readBuild } from './readBuild.ts'

const sizes = bundleSizes(await readBuild())
const lines = againstBudget(sizes)
const kb = (bytes: number): string => (bytes / 1_024).toFixed(1).padStart(7)
for (const { what, bytes, budget, holds } of lines)
  console.log(`${holds ? ' ' : '✗'} ${what.padEnd(36)} ${kb(bytes)} of ${budget / 1_024} KB`)
console.log('\nopened first, with all that may be fetched later (no budget):')
for (const [name, { whole }] of sizes.routes)
  console.log(`  ${name.padEnd(36)} ${kb(sizes.initial + whole)} KB`)
process.exitCode = lines.every(({ holds }) => holds) ? 0 : 1
