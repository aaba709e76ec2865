/**
 * What the built client weighs, against its budget: `npm run build && node bench/bundle.ts`.
 *
 * Exit code 1 when something weighs more than it may.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { againstBudget } from './bundleBudget.ts'
import { type BuiltFiles, bundleSizes } from './bundleSizes.ts'

const sizes = bundleSizes(await readBuild(join(import.meta.dirname, '../dist/client')))
const lines = againstBudget(sizes)
const kb = (bytes: number): string => (bytes / 1_024).toFixed(1).padStart(7)
for (const { what, bytes, budget, holds } of lines)
  console.log(`${holds ? ' ' : '✗'} ${what.padEnd(36)} ${kb(bytes)} of ${budget / 1_024} KB`)
console.log('\nopened first, with all that may be fetched later (no budget):')
for (const [name, { whole }] of sizes.routes)
  console.log(`  ${name.padEnd(36)} ${kb(sizes.initial + whole)} KB`)
process.exitCode = lines.every(({ holds }) => holds) ? 0 : 1

async function readBuild(folder: string): Promise<BuiltFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const read = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }): Promise<[string, Buffer]> => {
      const path = join(parentPath, name)
      return [relative(folder, path).split(sep).join('/'), await readFile(path)]
    })
  return new Map(await Promise.all(read))
}
