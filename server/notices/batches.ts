import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Remembrance, Resumed } from './remembrance.ts'
import type { Telling } from './telling.ts'

/** Things of one kind that one person is to hear of in one wedding. */
export type Gathered = {
  user: string
  scope: ScopeName
  kind: Telling['kind']
  tellings: readonly Telling[]
}
type Batch = Omit<Gathered, 'tellings'> & {
  tellings: Map<string, Telling>
  /** Unix ms. */
  dueAt: number
  takeBack: () => void
}

/** Things of one notice; of a plan that was moved as a whole nobody counts further. */
const MOST = 40

export type Batches = {
  /** Adds to what is gathered, or begins with it: it is told after so many milliseconds. */
  keep: (gathered: Gathered, ms: number) => void
  /** What waits in the ledger already: when the process before ended, or for another one. */
  resume: (resumed: readonly Resumed[]) => void
  /** Nobody needs to hear of it any more. */
  forget: (record: string) => void
  stop: () => void
}

/**
 * What waits to be told: until things have come to rest, until quiet hours or a ceremony are over.
 *
 * Invariant: everything but an emergency, which waits for nothing, waits durably.
 */
export function createBatches(parts: {
  remembrance: Remembrance
  now: () => number
  after: (ms: number, task: () => void) => () => void
  tell: (gathered: Gathered) => void
}): Batches {
  const { remembrance, now, after, tell } = parts
  const batches = new Map<string, Batch>()
  let isStopped = false

  function gather({ tellings, ...of }: Gathered, ms: number): Batch {
    const key = matterOf({ ...of, record: tellings[0]?.record })
    const known = batches.get(key)
    const held = known?.tellings ?? new Map<string, Telling>()
    for (const telling of tellings) {
      const { record } = telling
      // Of a moment that moves on, where it was first is what counts.
      const isFirst = of.kind !== 'moved' || !held.has(record)
      if (isFirst && (held.has(record) || held.size < MOST)) held.set(record, telling)
    }
    const dueAt = now() + ms
    // What waits for the end of quiet hours is looked at again when more comes: that may be urgent.
    if (known && known.dueAt <= dueAt) return known
    known?.takeBack()
    const takeBack = after(ms, () => {
      batches.delete(key)
      if (held.size > 0) tell({ ...of, tellings: [...held.values()] })
    })
    const batch = { ...of, tellings: held, dueAt, takeBack }
    batches.set(key, batch)
    return batch
  }

  return {
    keep(gathered, ms) {
      if (isStopped || gathered.tellings.length === 0) return
      const { user, scope, kind } = gathered
      const batch = gather(gathered, ms)
      if (kind === 'emergency') return
      for (const { record } of gathered.tellings) {
        const telling = batch.tellings.get(record)
        if (telling) remembrance.waits({ scope, user, kind, record }, telling, batch.dueAt, now())
      }
    },
    resume(resumed) {
      if (isStopped) return
      for (const { user, scope, telling, dueAt } of resumed)
        gather({ user, scope, kind: telling.kind, tellings: [telling] }, Math.max(0, dueAt - now()))
    },
    forget(record) {
      for (const { scope, user, kind, tellings } of batches.values())
        if (tellings.delete(record)) remembrance.drop({ scope, user, kind, record })
    },
    stop() {
      isStopped = true
      for (const { takeBack } of batches.values()) takeBack()
      batches.clear()
    },
  }
}

const OWN_MATTERS: readonly string[] = ['emergency', 'said', 'mention', 'broadcast', 'urgent']

/** What disturbs a person once: each emergency, conversation and announcement is a matter of its own. */
export function matterOf(of: {
  user: string
  scope: ScopeName
  kind: string
  record: string | undefined
}): string {
  const { user, scope, kind, record } = of
  return OWN_MATTERS.includes(kind) ? `${user} ${kind} ${record}` : `${user} ${scope} ${kind}`
}
