import { parseArgs } from 'node:util'
import { openMemoryWorldStore } from '../server/sync/simulation/memoryWorldStore.ts'
import { simulate } from '../server/sync/simulation/simulate.ts'

/**
 * node bench/simulate.ts --seeds 1000 [--first 1] [--hand-overs]
 *
 * Runs that many seeded worlds over the memory store, prints how often what happened, and fails if a
 * promise was broken or something interesting happened too rarely. Over PostgreSQL:
 * SIMULATION_SEEDS=100 npx vitest run --project pg server/sync/simulation
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    first: { type: 'string', default: '1' },
    /** Devices hand one another what waits, instead of the newcomers' doings. */
    'hand-overs': { type: 'boolean', default: false },
  },
})
const first = Number(values.first)
const started = performance.now()
const { seeds, broken, counters, tooRare } = await simulate({
  seeds: Array.from({ length: Number(values.seeds) }, (_, index) => first + index),
  open: openMemoryWorldStore,
  world: values['hand-overs'] ? { handOvers: true } : { newcomers: true },
  onSeed: (report) => {
    for (const line of report.broken) console.log(`seed ${report.seed}: ${line}`)
  },
})
console.log(`${seeds} seeds in ${Math.round((performance.now() - started) / 1000)} s`)
for (const [what, times] of Object.entries(counters))
  console.log(`${String(times).padStart(9)}  ${what}`)
for (const line of tooRare) console.log(`too rare: ${line}`)
console.log(
  broken.length === 0 ? 'every promise was held' : `${broken.length} seeds broke a promise`,
)
process.exitCode = broken.length + tooRare.length === 0 ? 0 : 1
