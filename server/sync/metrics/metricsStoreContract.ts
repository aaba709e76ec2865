import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { uuid } from '../testing/storedRecords.ts'
import type { MetricRow, MetricsStore } from './metricsStore.ts'
import { NOTHING, type Tally } from './tally.ts'

/** What every storage of metrics does. */
export function metricsStoreContract(
  storage: string,
  open: () => Promise<{ store: MetricsStore; close: () => Promise<void> }>,
): void {
  describe(`what was counted, in ${storage}`, () => {
    let store: MetricsStore
    let close: () => Promise<void>
    let made = 0
    const scope = (): ScopeName => `wedding:${uuid(9_000 + (made += 1))}`
    const row = (of: ScopeName, day: number, tally: Partial<Tally>): MetricRow => ({
      scope: of,
      day,
      device: 'phone',
      tally: { ...NOTHING, ...tally },
    })

    beforeAll(async () => {
      ;({ store, close } = await open())
    })
    afterAll(() => close())

    test('a minute is added to the day, bucket by bucket, whichever histogram is longer', async () => {
      const [own, other] = [scope(), scope()]
      await store.add([
        row(own, 5, { pushes: 1, bytesIn: 5_000_000_000, pushMs: [1, 0, 2] }),
        row(other, 5, { pushes: 7 }),
      ])
      await store.add([row(own, 5, { pushes: 2, merged: 1, pushMs: [0, 3], pullMs: [0, 0, 0, 1] })])
      await store.add([row(own, 5, { pushMs: [0, 0, 0, 4] })])
      expect(await store.since(own, 0)).toEqual([
        row(own, 5, {
          pushes: 3,
          merged: 1,
          bytesIn: 5_000_000_000,
          pushMs: [1, 3, 2, 4],
          pullMs: [0, 0, 0, 1],
        }),
      ])
      expect(await store.since(other, 0)).toEqual([row(other, 5, { pushes: 7 })])
    })

    test('days and devices are kept apart, and asked from a day on', async () => {
      const own = scope()
      const days = [3, 4, 5].map((day) => row(own, day, { pulls: day }))
      const tablet: MetricRow = { ...row(own, 4, { pulls: 9 }), device: 'tablet' }
      await store.add([tablet, ...days.toReversed()])
      expect(await store.since(own, 4)).toEqual([days[1], tablet, days[2]])
    })

    test('what is older than a day goes, of that scope alone', async () => {
      const [own, other] = [scope(), scope()]
      await store.add([row(own, 3, {}), row(own, 4, {}), row(other, 3, {})])
      expect(await store.dropBefore(own, 4)).toBe(1)
      expect((await store.since(own, 0)).map(({ day }) => day)).toEqual([4])
      expect(await store.since(other, 0)).toHaveLength(1)
    })
  })
}
