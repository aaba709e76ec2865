import { describe, expect, test } from 'vitest'
import type { MetricSums, SyncMetrics } from '../../data/hooks/useMetrics.ts'
import { metricsWords } from '../../words/metrics.ts'
import { percentOf, viewOf } from './metricDays.ts'
import { sums } from './testing/metricSums.ts'

const answer: SyncMetrics = {
  from: '2026-06-18',
  to: '2026-06-21',
  total: sums({ applied: 9 }),
  devices: [
    { device: 'phone', ...sums({ applied: 4 }) },
    { device: 'tablet', ...sums({ applied: 5 }) },
  ],
  days: [
    { day: '2026-06-19', total: sums({ applied: 4 }), devices: [] },
    {
      day: '2026-06-21',
      total: sums({ applied: 5 }),
      devices: [{ device: 'tablet', ...sums({ applied: 5 }) }],
    },
  ],
}

describe('days of a chart', () => {
  test('a quiet day keeps its place, so that a week looks as long as it was', () => {
    const days = viewOf(answer, null)?.days ?? []
    expect(days.map(({ day, sums: of }) => [day, of?.applied ?? null])).toEqual([
      ['2026-06-18', null],
      ['2026-06-19', 4],
      ['2026-06-20', null],
      ['2026-06-21', 5],
    ])
  })

  test('a kind of device has its own sums and days, and none where there is none', () => {
    const tablets = viewOf(answer, 'tablet')
    expect(tablets?.sums.applied).toBe(5)
    expect(tablets?.days.map(({ sums: of }) => of?.applied ?? null)).toEqual([null, null, null, 5])
    expect(viewOf(answer, 'computer')).toBeNull()
  })

  test('a share of nothing is none, and never above all', () => {
    expect([percentOf(0, 0), percentOf(1, 4), percentOf(3, 2)]).toEqual([null, 25, 100])
  })
})

describe('numbers in words', () => {
  const said = (given: Partial<MetricSums>) => metricsWords.headline(sums(given))

  test('are the ones that were counted, repetitions left out', () => {
    const pushMs = { p50: 6, p99: 100 }
    expect(
      said({ applied: 1_100, merged: 100, rejected: 4, noop: 77, conflicts: 10, pushMs }),
    ).toBe('1,204 changes, 0.8 % asked somebody, half of them answered within 6 ms.')
  })

  test('do not round a question away, nor promise a time that nobody measured', () => {
    expect(said({ applied: 9_999, conflicts: 1 })).toBe(
      '9,999 changes, less than 0.1 % asked somebody.',
    )
    expect(said({ applied: 1, pushMs: { p50: 60_000, p99: 60_000 } })).toContain(
      'within a minute or more',
    )
  })
})
