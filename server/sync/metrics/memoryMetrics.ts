import type { MetricRow, MetricsStore } from './metricsStore.ts'
import { addTallies } from './tally.ts'

/** For tests, and for whoever wants to see what the port asks for. */
export function createMemoryMetrics(): MetricsStore {
  const kept = new Map<string, MetricRow>()
  const keyOf = ({ scope, day, device }: MetricRow) => `${scope} ${day} ${device}`

  return {
    add: async (rows) => {
      for (const row of rows) {
        const had = kept.get(keyOf(row))
        kept.set(keyOf(row), had ? { ...row, tally: addTallies(had.tally, row.tally) } : row)
      }
    },
    since: async (scope, day) =>
      [...kept.values()]
        .filter((row) => row.scope === scope && row.day >= day)
        .toSorted((a, b) => a.day - b.day || (a.device < b.device ? -1 : 1)),
    dropBefore: async (scope, day) => {
      const old = [...kept.values()].filter((row) => row.scope === scope && row.day < day)
      for (const row of old) kept.delete(keyOf(row))
      return old.length
    },
  }
}
