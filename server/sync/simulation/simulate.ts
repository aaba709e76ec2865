import { runWorld, type TestStore, type WorldOptions, type WorldReport } from './world.ts'

/** What must have happened at least so often in 1,000 seeds, or the simulation proves nothing. */
const FLOORS: Readonly<Record<string, number>> = {
  'pulled documents dropped (F3)': 10_000,
  'answers ignored after an edit (F4)': 4_000,
  'overtaken records dropped (F26)': 200,
  'stale stream events applied (F11)': 5_000,
  'grown retries (R2)': 8_000,
  'redeliveries and echoes (R4)': 20_000,
  'stale pulls': 20_000,
  'tombstones of what left a reader’s sight': 20_000,
  'crashes between document and meta': 1_500,
  'servers killed after a commit': 500,
  'answer lost': 5_000,
  'request lost': 3_000,
  'edits undone': 3_000,
  'epochs raised': 300,
  'scopes listed again': 2_000,
  contests: 10_000,
  decisions: 2_000,
  revocations: 1_000,
  'role changes': 1_000,
  'rows rejected': 20_000,
  'rows merged': 20_000,
}

/** The same for what only newcomers do. */
const FLOORS_OF_NEWCOMERS: Readonly<Record<string, number>> = {
  'rules accepted': 1_000,
  'strategies chosen': 1_000,
  'brought back': 500,
  restored: 1_000,
  'devices updated': 1_000,
  'moments looked at': 4_000,
}

/** The same for what only happens where devices hand things over. */
const FLOORS_OF_HAND_OVERS: Readonly<Record<string, number>> = {
  'bundles handed over': 10_000,
  'bundles taken in': 8_000,
  'bundles lost': 800,
  'bundles taken in again': 1_000,
  'bundles late': 800,
  'bundles refused: badSignature': 800,
  'rows by hand: adopt': 3_000,
  'rows by hand: merge': 3_000,
  'carried rows applied': 1_000,
  'carried rows merged': 1_000,
  'carried rows noop': 3_000,
  'carried rows rejected': 1_000,
  'forged rows refused': 500,
}

export type Simulation = {
  seeds: number
  /** Seeds that broke a promise, with what they broke. */
  broken: readonly WorldReport[]
  counters: Readonly<Record<string, number>>
  /** Counters below their floor, in words. */
  tooRare: readonly string[]
}

/** Runs one world a seed, each on a store of its own. */
export async function simulate(options: {
  seeds: readonly number[]
  open: () => Promise<TestStore & { close: () => Promise<void> }>
  world?: Partial<WorldOptions>
  onSeed?: (report: WorldReport) => void
}): Promise<Simulation> {
  const totals = new Map<string, number>()
  const broken: WorldReport[] = []
  for (const seed of options.seeds) {
    const { close, ...store } = await options.open()
    const report = await runWorld({ seed, ...store, ...options.world })
    await close()
    for (const [what, times] of Object.entries(report.counters))
      totals.set(what, (totals.get(what) ?? 0) + times)
    if (report.broken.length > 0) broken.push(report)
    options.onSeed?.(report)
  }
  const counters = Object.fromEntries([...totals].sort(([a], [b]) => (a < b ? -1 : 1)))
  return {
    seeds: options.seeds.length,
    broken,
    counters,
    tooRare: tooRare(counters, options.seeds.length, {
      ...(options.world?.handOvers ? FLOORS_OF_HAND_OVERS : FLOORS),
      ...(options.world?.newcomers ? FLOORS_OF_NEWCOMERS : {}),
    }),
  }
}

function tooRare(
  counters: Readonly<Record<string, number>>,
  seeds: number,
  floors: typeof FLOORS,
): string[] {
  return Object.entries(floors).flatMap(([what, floor]) => {
    const times = counters[what] ?? 0
    const wanted = Math.floor((floor * seeds) / 1_000)
    return times >= wanted
      ? []
      : [`${what}: ${times} times in ${seeds} seeds, at least ${wanted} expected`]
  })
}
