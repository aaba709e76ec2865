import { METRIC_COUNTS, type MetricCount } from '#shared/protocol/syncMetrics.ts'
import { addHistograms, type Histogram } from './serverTime.ts'

/** Sums of anything: one request in one scope, a minute, a month. */
export type Tally = Readonly<Record<MetricCount, number>> & {
  pushMs: Histogram
  pullMs: Histogram
}

export const NOTHING: Tally = {
  pushes: 0,
  applied: 0,
  merged: 0,
  noop: 0,
  rejected: 0,
  conflicts: 0,
  pulls: 0,
  unchanged: 0,
  delivered: 0,
  bytesIn: 0,
  bytesOut: 0,
  pushMs: [],
  pullMs: [],
}

export function addTallies(a: Tally, b: Tally): Tally {
  const sum = {
    ...a,
    pushMs: addHistograms(a.pushMs, b.pushMs),
    pullMs: addHistograms(a.pullMs, b.pullMs),
  }
  for (const name of METRIC_COUNTS) sum[name] = a[name] + b[name]
  return sum
}
