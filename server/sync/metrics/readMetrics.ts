import { DEVICE_KINDS, type MetricSums, type SyncMetrics } from '#shared/protocol/syncMetrics.ts'
import { hasRole, type Actor } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { dateOf, dayOf, type MetricRow, type MetricsStore } from './metricsStore.ts'
import { percentileMs, type Histogram } from './serverTime.ts'
import { addTallies, NOTHING } from './tally.ts'

/** Whoever answers for a wedding or a studio. */
export function maySeeMetrics(actor: Actor): boolean {
  return hasRole(actor, ['planner', 'owner'])
}

/** The last days of a scope, today included. @param now Unix ms */
export async function readMetrics(
  store: Pick<MetricsStore, 'since'>,
  scope: ScopeName,
  days: number,
  now: number,
): Promise<SyncMetrics> {
  const to = dayOf(now)
  const from = to - days + 1
  const rows = (await store.since(scope, from)).filter(({ day }) => day <= to)
  const known = [...new Set(rows.map(({ day }) => day))]
  return {
    from: dateOf(from),
    to: dateOf(to),
    ...told(rows),
    days: known.map((day) => ({
      day: dateOf(day),
      ...told(rows.filter((row) => row.day === day)),
    })),
  }
}

function told(rows: readonly MetricRow[]): Pick<SyncMetrics, 'total' | 'devices'> {
  const devices = DEVICE_KINDS.flatMap((device) => {
    const own = rows.filter((row) => row.device === device)
    return own.length > 0 ? [{ device, ...sumsOf(own) }] : []
  })
  return { total: sumsOf(rows), devices }
}

function sumsOf(rows: readonly MetricRow[]): MetricSums {
  const { pushMs, pullMs, ...counts } = rows.reduce(
    (sum, { tally }) => addTallies(sum, tally),
    NOTHING,
  )
  return { ...counts, pushMs: withinOf(pushMs), pullMs: withinOf(pullMs) }
}

function withinOf(histogram: Histogram): MetricSums['pushMs'] {
  const [p50, p99] = [percentileMs(histogram, 0.5), percentileMs(histogram, 0.99)]
  return p50 === null || p99 === null ? null : { p50, p99 }
}
