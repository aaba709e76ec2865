import { openBelieved } from './believed.ts'
import { rescanSince } from './clockSetBack.ts'
import type { Replica } from './database.ts'
import { mendHalfWritten } from './mendHalfWritten.ts'
import { readMeasured } from './pace.ts'
import { isSendingHeld } from './sendingPause.ts'
import { startReplication, type Replication, type ReplicationDeps } from './replication.ts'

/** The part of `navigator.locks` that a pass needs. */
export type Locks = {
  request: <T>(
    name: string,
    options: { signal?: AbortSignal; ifAvailable?: boolean },
    work: (lock: unknown) => Promise<T>,
  ) => Promise<T>
}

/** Whoever holds it replicates: one tab or the worker, never two at once. */
function lockName(account: string): string {
  return `sync:${account}`
}

export type PassDeps = Omit<ReplicationDeps, 'once'> & { locks: Locks }

const PASS_MS = 25_000
const LOCK_MS = 5_000

/**
 * One pass from start to end: fetches, sends, and lets go of the lock. For the service worker and
 * for tests. A request is tried once.
 *
 * @throws if anything was left undone, so that the browser runs the pass again
 */
export async function runPass(replica: Replica, { locks, ...deps }: PassDeps): Promise<void> {
  const waiting = AbortSignal.timeout(LOCK_MS)
  await locks.request(lockName(replica.account), { signal: waiting }, async () => {
    await readAgainAfterClock(replica)
    await mendHalfWritten(replica)
    deps.pace.recall(await readMeasured(replica.local))
    const isHeld = await isSendingHeld(replica.local)
    const replication = startReplication(replica, { ...deps, once: true })
    const failed = new Promise<never>((_resolve, reject) => replication.failed(reject))
    const done = isHeld ? replication.fetched() : replication.inSync()
    try {
      await Promise.race([done, failed, timeout(PASS_MS)])
    } finally {
      await replication.stop()
    }
  })
}

/**
 * Replicates for as long as the signal allows: a visible tab is one long pass. It waits for its
 * turn where another tab has the lock, and hands it on when hidden, since a lock that is never
 * let go starves the worker and blocks the back-forward cache.
 */
export async function livePass(
  replica: Replica,
  { locks, ...deps }: PassDeps,
  signal: AbortSignal,
  started: (replication: Replication) => void,
): Promise<void> {
  try {
    await locks.request(lockName(replica.account), { signal }, async () => {
      await readAgainAfterClock(replica)
      await mendHalfWritten(replica)
      deps.pace.recall(await readMeasured(replica.local))
      if (signal.aborted) return
      const replication = startReplication(replica, { ...deps, once: false })
      started(replication)
      try {
        await aborted(signal)
      } finally {
        await replication.stop()
      }
    })
  } catch (error) {
    // Waiting for the lock ended because the tab was hidden.
    if (!signal.aborted) throw error
  }
}

/**
 * Does something while nothing of this account replicates, in no window and no worker.
 *
 * @returns null if somebody else went on replicating all the while
 */
export async function whileNobodyReplicates<T>(
  { account }: Replica,
  locks: Locks,
  work: () => Promise<T>,
): Promise<T | null> {
  const waiting = AbortSignal.timeout(LOCK_MS)
  let began = false
  try {
    return await locks.request(lockName(account), { signal: waiting }, () => {
      began = true
      return work()
    })
  } catch (error) {
    if (began) throw error
    return null
  }
}

async function readAgainAfterClock(replica: Replica): Promise<void> {
  if ((await rescanSince(replica.local)) === null) return
  const believed = await openBelieved(replica)
  await believed.readAgain()
  await believed.close()
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

function timeout(ms: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('The pass took too long')), ms)
  })
}
