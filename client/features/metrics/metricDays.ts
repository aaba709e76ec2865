import type { DeviceKind, MetricSums, SyncMetrics } from '../../data/hooks/useMetrics.ts'

export type MetricDay = {
  /** `2026-06-20` */
  day: string
  /** Null: nothing was counted. */
  sums: MetricSums | null
}

export type MetricsView = {
  sums: MetricSums
  /** Every day of the span, in order: one without anything keeps its place. */
  days: readonly MetricDay[]
}

const DAY_MS = 86_400_000

/** The numbers of one kind of device, or of all; null: that kind is not among them. */
export function viewOf(answer: SyncMetrics, device: DeviceKind | null): MetricsView | null {
  const pick = ({ total, devices }: Pick<SyncMetrics, 'total' | 'devices'>) =>
    device === null ? total : (devices.find((one) => one.device === device) ?? null)
  const sums = pick(answer)
  if (!sums) return null
  const known = new Map(answer.days.map((one) => [one.day, pick(one)]))
  const days: MetricDay[] = []
  for (let at = Date.parse(answer.from); at <= Date.parse(answer.to); at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10)
    days.push({ day, sums: known.get(day) ?? null })
  }
  return { sums, days }
}

/** What came of it, without what came twice. */
export function changesOf({ applied, merged, rejected }: MetricSums): number {
  return applied + merged + rejected
}

/** In percent, 0 to 100; null: of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole > 0 ? Math.min(100, (100 * part) / whole) : null
}
