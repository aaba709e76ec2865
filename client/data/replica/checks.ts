import type { ScopeChecksum } from '#shared/protocol/checksum.ts'
import { scopesOf } from '#shared/protocol/checkpoint.ts'
import { sameJson } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { noteEqual, noteNotMended, noteRepair, readCheckLog, type CheckLog } from './checkLog.ts'
import type { Replica } from './database.ts'
import type { AskChecksums } from './link.ts'
import { LinkError } from './linkError.ts'
import { mendBelieved } from './mendBelieved.ts'
import { ownDigests } from './ownDigest.ts'
import type { Replication } from './replication.ts'
import { openUnsentReader, type UnsentReader } from './unsent.ts'

/** What comparing showed: all that could be compared is equal; was put right; is still different. */
export type CheckResult = 'equal' | 'mended' | 'notMended' | 'busy' | 'unreachable'

export type Checks = {
  /** Compares every scope now, whatever was compared before, and repairs what differs. */
  now: () => Promise<CheckResult>
  stop: () => void
}

export type ChecksDeps = {
  replication: Pick<Replication, 'still' | 'relist' | 'gate'>
  checksums: AskChecksums
  random: () => number
  /** Resolves after so many ms; rejects when the signal ends. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>
  /** A comparison that nobody waits for failed: the device's storage. */
  failed: (error: unknown) => void
}

const DAY_MS = 86_400_000
/** A repair that did not help is not tried again by itself before this. */
const HOPELESS_MS = 7 * DAY_MS
/** After a start there is more urgent work; devices that start together do not ask together. */
const FIRST_MS = 120_000
const LOOK_MS = 1_200_000
/** Something is on its way: look again after this, so many times. */
const BUSY_MS = 1_500
const BUSY_TRIES = 6
const MOST_SCOPES = 50

/**
 * Compares about once a day, while nothing else is to be done, whether each scope holds here what the
 * server says it should, and lists a scope from zero that does not (P2).
 */
export function startChecks(replica: Replica, deps: ChecksDeps): Checks {
  const { replication } = deps
  const { local, edge } = replica
  const controller = new AbortController()
  const { signal } = controller
  let running: Promise<CheckResult> | null = null

  async function byItself(): Promise<void> {
    await deps.sleep(FIRST_MS * (0.5 + deps.random()), signal)
    for (;;) {
      const log = await readCheckLog(local)
      const due = readScopes().filter((scope) => isDue(log, scope, edge.now()))
      if (due.length > 0) await round(due, false)
      await deps.sleep(LOOK_MS * (0.5 + deps.random()), signal)
    }
  }

  function readScopes(): ScopeName[] {
    return scopesOf(replication.gate.positions())
  }

  /** One at a time: a second wish gets the answer to the first. */
  function round(scopes: readonly ScopeName[], isAsked: boolean): Promise<CheckResult> {
    running ??= checkAll(scopes, isAsked).finally(() => {
      running = null
    })
    return running
  }

  async function checkAll(scopes: readonly ScopeName[], isAsked: boolean): Promise<CheckResult> {
    try {
      if (scopes.length === 0) {
        // Nothing was read here yet; whether that is for want of a network is found out by asking.
        await deps.checksums({ scopes: [] }, signal)
        return 'busy'
      }
      const first = await compareWhenStill(scopes)
      const { repairs } = await readCheckLog(local)
      const isUnderWay = (scope: ScopeName) =>
        repairs.find((one) => one.scope === scope)?.outcome === 'running'
      const mended: ScopeName[] = []
      let isHopeless = false
      for (const scope of first.different) {
        if (isUnderWay(scope) && !isAsked) {
          isHopeless = true
          await noteNotMended(local, scope)
        } else if (await repair(scope)) mended.push(scope)
      }
      if (isHopeless) return 'notMended'
      if (mended.length === 0) {
        return first.left.length + first.different.length > 0 ? 'busy' : 'equal'
      }
      const second = await compareWhenStill(mended)
      for (const scope of second.different) await noteNotMended(local, scope)
      if (second.different.length > 0) return 'notMended'
      return second.left.length > 0 ? 'busy' : 'mended'
    } catch (error) {
      if (error instanceof LinkError) return error.failure.kind === 'busy' ? 'busy' : 'unreachable'
      // The page was hidden, or this tab let go of the lock.
      if (signal.aborted) return 'busy'
      throw error
    }
  }

  /** Waits a little for what is on its way; `left` could not be compared even so. */
  async function compareWhenStill(scopes: readonly ScopeName[]) {
    const different: ScopeName[] = []
    let left = [...scopes]
    for (let attempt = 1; left.length > 0; attempt += 1) {
      const verdicts = await compare(replica, left.slice(0, MOST_SCOPES), deps, signal)
      for (const [scope, verdict] of verdicts) {
        if (verdict === 'equal') await noteEqual(local, scope, edge.now())
        if (verdict === 'different') different.push(scope)
      }
      left = left.filter((scope) => !verdicts.has(scope))
      if (left.length === 0 || attempt >= BUSY_TRIES + scopes.length / MOST_SCOPES) break
      if (verdicts.size > 0) continue
      replication.gate.resync()
      await deps.sleep(BUSY_MS, signal)
    }
    return { different, left }
  }

  /** @returns false where something is on its way just now */
  async function repair(scope: ScopeName): Promise<boolean> {
    const at = edge.now()
    const ready = await replication.still(async () => {
      const unsent = await withUnsent(replica, (reader) => reader.read())
      await mendBelieved(replica, scope, new Set(unsent.map(({ record }) => record.id)))
      return true
    })
    if (!ready) return false
    await noteRepair(local, { scope, at, differed: 0 })
    const differed = await Promise.race([replication.relist(scope), ended(signal)])
    await noteRepair(local, { scope, at, differed })
    return true
  }

  void byItself().catch((error: unknown) => {
    if (!signal.aborted) deps.failed(error)
  })

  return {
    now: () => round(readScopes(), true),
    stop: () => controller.abort(new Error('The checks were stopped')),
  }
}

function isDue({ equalAt, repairs }: CheckLog, scope: ScopeName, now: number): boolean {
  const last = repairs.find((one) => one.scope === scope)
  if (last?.outcome === 'running') return true
  if (last?.outcome === 'notMended' && now - last.at < HOPELESS_MS) return false
  return now - (equalAt[scope] ?? 0) > DAY_MS
}

type Verdict = 'equal' | 'different' | 'notOurs'

/**
 * Equal or not, for each scope of which this device has read just what the server speaks of, and
 * where nothing waits to be sent; the others are left out.
 */
async function compare(
  replica: Replica,
  scopes: readonly ScopeName[],
  { checksums, replication }: ChecksDeps,
  signal: AbortSignal,
): Promise<ReadonlyMap<ScopeName, Verdict>> {
  const { scopes: theirs } = await checksums({ scopes: [...scopes] }, signal)
  const verdicts = await replication.still(() =>
    withUnsent(replica, async (reader) => {
      const busy = await scopesWaiting(reader)
      const positions = replication.gate.positions()
      const comparable = scopes.filter(
        (scope) => theirs[scope] && theirs[scope].position === positions[scope] && !busy.has(scope),
      )
      const own = await ownDigests(replica, comparable)
      // Somebody may have gone on writing meanwhile.
      const busyNow = await scopesWaiting(reader)
      const found = new Map<ScopeName, Verdict>()
      for (const scope of scopes) if (!theirs[scope]) found.set(scope, 'notOurs')
      for (const [scope, digest] of own) {
        if (busyNow.has(scope)) continue
        found.set(scope, isSame(theirs[scope], digest) ? 'equal' : 'different')
      }
      return found
    }),
  )
  return verdicts ?? new Map()
}

function isSame(
  theirs: ScopeChecksum | undefined,
  own: Pick<ScopeChecksum, 'count' | 'buckets'>,
): boolean {
  return theirs?.count === own.count && sameJson(theirs.buckets, own.buckets)
}

async function scopesWaiting(reader: UnsentReader): Promise<ReadonlySet<ScopeName>> {
  return new Set((await reader.read()).map(({ record }) => record.scope))
}

async function withUnsent<T>(
  replica: Replica,
  work: (reader: UnsentReader) => Promise<T>,
): Promise<T> {
  const reader = await openUnsentReader(replica)
  try {
    return await work(reader)
  } finally {
    await reader.close()
  }
}

function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const end = () => reject(new Error('The checks were stopped'))
    if (signal.aborted) end()
    signal.addEventListener('abort', end, { once: true })
  })
}
