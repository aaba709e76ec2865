import { matterOf, type Gathered } from './batches.ts'
import { createBoundedMap } from './boundedMap.ts'
import { pauseAfter } from './persisting.ts'
import type { Resumed } from './remembrance.ts'
import type { Turns } from './turns.ts'

/** Matters that failed just now, of all weddings. */
const REMEMBERED = 10_000

export type TellAgain = {
  /** It could not be told, and nothing of it has left: it is gathered once more, for a little later. */
  failed: (gathered: Gathered, error: unknown) => void
  /** It was told, or there was nothing to tell. */
  done: (gathered: Gathered) => void
}

/** Gathers again what could not be told while the database was away for a moment. */
export function createTellAgain(parts: {
  turns: Turns
  keep: (gathered: Gathered, ms: number) => void
  resume: (resumed: readonly Resumed[]) => void
  now: () => number
  onFailed: (error: unknown) => void
}): TellAgain {
  const { turns, keep, resume, now, onFailed } = parts
  const failures = createBoundedMap<number>(REMEMBERED)
  const matterIn = ({ tellings, ...of }: Gathered) =>
    matterOf({ ...of, record: tellings[0]?.record })

  return {
    failed(gathered, error) {
      onFailed(error)
      const matter = matterIn(gathered)
      const times = (failures.get(matter) ?? 0) + 1
      const ms = pauseAfter(times)
      // What waits durably is taken up at the next start.
      if (ms === null) return void failures.delete(matter)
      failures.set(matter, times)
      const { user, scope, kind, tellings } = gathered
      const nameOf = (record: string) => ({ scope, user, kind, record })
      // Another process may be telling what both have taken up: nothing is written of that.
      const isShared = (record: string) => turns.isTakenUp(nameOf(record))
      const shared = tellings.filter(({ record }) => isShared(record))
      resume(shared.map((telling) => ({ ...nameOf(telling.record), telling, dueAt: now() + ms })))
      keep({ ...gathered, tellings: tellings.filter((one) => !shared.includes(one)) }, ms)
    },
    done: (gathered) => void failures.delete(matterIn(gathered)),
  }
}
