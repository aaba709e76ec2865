import type { ScopeName } from '#shared/schema/record/scope.ts'
import { deviceKindOf } from './deviceKind.ts'
import { dayOf, type MetricRow, type MetricsStore } from './metricsStore.ts'
import { addTallies, type Tally } from './tally.ts'
import { tallyPull, type PullSeen } from './tallyPull.ts'
import { tallyPush, type PushSeen } from './tallyPush.ts'

/** Between two flushes; what would be more is not counted rather than kept without bound. */
const MOST_ROWS = 50_000

export type Counting = {
  /** After an answer went out; never throws, never waits. */
  pushed: (deviceName: string, push: PushSeen) => void
  pulled: (deviceName: string, pull: PullSeen) => void
  /** Hands on what was counted since the last time. If that fails it is gone: nothing counts twice. */
  flush: () => Promise<void>
}

/** Counts in memory, so that no request waits for it. @param now Unix ms */
export function createCounting(store: Pick<MetricsStore, 'add'>, now: () => number): Counting {
  let counted = new Map<string, MetricRow>()

  function count(deviceName: string, tallies: ReadonlyMap<ScopeName, Tally>): void {
    const device = deviceKindOf(deviceName)
    const day = dayOf(now())
    for (const [scope, tally] of tallies) {
      const key = `${scope} ${day} ${device}`
      const had = counted.get(key)
      if (had) counted.set(key, { ...had, tally: addTallies(had.tally, tally) })
      else if (counted.size < MOST_ROWS) counted.set(key, { scope, day, device, tally })
    }
  }

  return {
    pushed: (deviceName, push) => count(deviceName, tallyPush(push)),
    pulled: (deviceName, pull) => count(deviceName, tallyPull(pull)),
    async flush() {
      const rows = [...counted.values()]
      counted = new Map()
      if (rows.length > 0) await store.add(rows)
    },
  }
}
