import type { MetricSums } from '../../../data/hooks/useMetrics.ts'

/** Sums of nothing but what is given. */
export function sums(given: Partial<MetricSums> = {}): MetricSums {
  return {
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
    pushMs: null,
    pullMs: null,
    ...given,
  }
}
