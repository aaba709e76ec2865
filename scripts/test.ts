import { check, e2e, vitest } from './suite/parts.ts'
import { type Tally, sum, verdict } from './suite/tally.ts'

/**
 * `npm test`: everything. `npm test -- unit pg` runs parts (check, unit, pg, dom, e2e); any other
 * word is part of a test file's path. The last line is always `N passed, N failed`.
 */
const words = process.argv.slice(2)
const parts = new Set(['check', 'unit', 'pg', 'dom', 'e2e'])
const chosen = words.filter((word) => parts.has(word))
const filters = words.filter((word) => !parts.has(word))
const wants = (part: string) => chosen.length === 0 || chosen.includes(part)

const tallies: Tally[] = []

async function attempt(part: () => Promise<Tally>): Promise<void> {
  try {
    tallies.push(await part())
  } catch (error) {
    console.log(`✗ ${error instanceof Error ? error.message : String(error)}`)
    tallies.push({ passed: 0, failed: 1 })
  }
}

const projects = ['unit', 'pg', 'dom']
  .filter(wants)
  .flatMap((part) => (part === 'dom' ? ['dom', 'dom-alone'] : [part]))
if (wants('check')) await attempt(check)
if (projects.length > 0) await attempt(() => vitest(projects, filters))
if (wants('e2e')) await attempt(() => e2e(filters))

const { line, ok } = verdict(sum(tallies))
process.exitCode = ok ? 0 : 1
console.log(`\n${line}`)
