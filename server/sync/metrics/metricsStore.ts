import type { DeviceKind } from '#shared/protocol/syncMetrics.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Tally } from './tally.ts'

/** Days since 1970-01-01, by UTC. */
export type DayNumber = number

export type MetricRow = { scope: ScopeName; day: DayNumber; device: DeviceKind; tally: Tally }

/** Where it is kept. Two implementations, one contract (metricsStoreContract.ts): memory and Postgres. */
export type MetricsStore = {
  /** Adds to what is there; all of it or nothing. No two rows of the same scope, day and device. */
  add: (rows: readonly MetricRow[]) => Promise<void>
  /** By day, then kind of device. */
  since: (scope: ScopeName, day: DayNumber) => Promise<readonly MetricRow[]>
  /** Resolves with how many rows went. */
  dropBefore: (scope: ScopeName, day: DayNumber) => Promise<number>
}

const DAY_MS = 24 * 3_600_000

/** @param now Unix ms */
export function dayOf(now: number): DayNumber {
  return Math.floor(now / DAY_MS)
}

/** `2026-06-20` */
export function dateOf(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}
