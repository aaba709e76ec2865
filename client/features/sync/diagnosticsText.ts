import type { CheckLog } from '../../data/replica/checkLog.ts'
import type { Waiting } from '../../data/replica/queue.ts'
import type { SyncStatus } from '../../data/syncStatus.ts'

export type Diagnostics = {
  status: SyncStatus
  waiting: readonly Waiting[]
  checks: CheckLog
  /** Random id of this replica; it names nobody. */
  replica: string
  /** What the browser says it is. */
  build: string
  /** Unix ms. */
  now: number
}

/** The state of replication for whoever helps: counts, ages and codes, no names, no texts, no ids. */
export function diagnosticsText(facts: Diagnostics): string {
  const { status, waiting, checks, replica, build, now } = facts
  const byType: Record<string, number> = {}
  for (const { type } of waiting) byType[type] = (byType[type] ?? 0) + 1
  const ageOf = (then: number | null) => (then === null ? null : Math.round((now - then) / 1000))
  return JSON.stringify(
    {
      at: new Date(now).toISOString(),
      replica,
      build,
      connection: status.connection,
      problems: status.problems,
      pending: status.pending,
      sending: status.sending,
      refused: status.refused,
      needsYou: status.needsYou,
      paused: status.progress.paused,
      sent: status.progress.sent,
      nextTrySeconds:
        status.progress.nextTryAt === null
          ? null
          : Math.round((status.progress.nextTryAt - now) / 1000),
      waitingByType: byType,
      oldestWaitingSeconds: ageOf(
        waiting.length === 0 ? null : Math.min(...waiting.map(({ since }) => since)),
      ),
      mostTries: Math.max(0, ...waiting.map(({ tries }) => tries)),
      lastServerContactSeconds: ageOf(status.lastServerContact),
      lastContactSeconds: Object.values(status.lastContact).map(ageOf),
      foundEqualSeconds: Object.values(checks.equalAt).map(ageOf),
      repairs: checks.repairs.map(({ at, differed, outcome }) => ({
        seconds: ageOf(at),
        differed,
        outcome,
      })),
    },
    null,
    2,
  )
}
