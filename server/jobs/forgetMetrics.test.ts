import { expect, test } from 'vitest'
import { METRIC_DAYS } from '#shared/protocol/syncMetrics.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { createMemoryMetrics } from '../sync/metrics/memoryMetrics.ts'
import { dayOf, type MetricRow } from '../sync/metrics/metricsStore.ts'
import { NOTHING } from '../sync/metrics/tally.ts'
import { createForgetMetrics } from './forgetMetrics.ts'

const NOW = Date.parse('2026-06-20T12:00:00Z')
const scope: ScopeName = 'wedding:00000000-0000-7000-8000-000000000001'

test('what the longest question can ask for stays, and the day before it goes', async () => {
  const metrics = createMemoryMetrics()
  const first = dayOf(NOW) - METRIC_DAYS + 1
  const row = (day: number): MetricRow => ({ scope, day, device: 'phone', tally: NOTHING })
  await metrics.add([row(first - 1), row(first), row(dayOf(NOW))])
  const job = createForgetMetrics({
    store: { scopesAfter: async (after) => (after === '' ? [scope] : []) },
    metrics,
    now: () => NOW,
    onFailed: () => undefined,
  })
  expect(await job.run()).toBe(1)
  expect((await metrics.since(scope, 0)).map(({ day }) => day)).toEqual([first, dayOf(NOW)])
})
