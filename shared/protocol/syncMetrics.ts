import * as z from 'zod/mini'

/** What a device is, as far as its name tells. */
export const DEVICE_KINDS = ['phone', 'tablet', 'computer', 'unknown'] as const
export type DeviceKind = (typeof DEVICE_KINDS)[number]

/** What is counted; nothing of it says who or what (O13). */
export const METRIC_COUNTS = [
  'pushes',
  /** Rows by what became of them; `noop`: sent again after a lost answer, or already so. */
  'applied',
  'merged',
  'noop',
  'rejected',
  /** Questions that a push left to people. */
  'conflicts',
  'pulls',
  /** Pulls that found nothing new in the scope, and records that the others brought. */
  'unchanged',
  'delivered',
  /** On the line, bodies alone, as far as the sender told their length. */
  'bytesIn',
  'bytesOut',
] as const
export type MetricCount = (typeof METRIC_COUNTS)[number]

/** Days of one question, and how long they are kept. */
export const METRIC_DAYS = 400

const count = z.int().check(z.gte(0))
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

/** Upper bounds in ms: so many of a hundred were answered within; null: there were none. */
const within = z.nullable(z.object({ p50: count, p99: count }))

const sums = {
  pushes: count,
  applied: count,
  merged: count,
  noop: count,
  rejected: count,
  conflicts: count,
  pulls: count,
  unchanged: count,
  delivered: count,
  bytesIn: count,
  bytesOut: count,
  pushMs: within,
  pullMs: within,
} satisfies Record<MetricCount, unknown> & Record<'pushMs' | 'pullMs', unknown>

const metricSums = z.object(sums)
export type MetricSums = z.output<typeof metricSums>

const byDevice = z.array(z.object({ device: z.enum(DEVICE_KINDS), ...sums }))

/** `GET /api/scopes/:scope/metrics?days=30`; days by UTC, those without anything are left out. */
export const syncMetrics = z.object({
  from: date,
  to: date,
  total: metricSums,
  devices: byDevice,
  days: z.array(z.object({ day: date, total: metricSums, devices: byDevice })),
})
export type SyncMetrics = z.output<typeof syncMetrics>

export const metricsQuery = z.object({
  /** Today is one of them. */
  days: z._default(z.string().check(z.regex(/^([1-9]\d?|[1-3]\d\d|400)$/)), '30'),
})
