import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Connection } from './connection.ts'
import { createDecisions, type Decisions } from './decisions.ts'
import { createRecordStores, type RecordStores } from './recordStores.ts'
import { watchClaims, type ClaimedRole } from './replica/actor.ts'
import type { KnownAccount } from './replica/accounts.ts'
import { openReplica, type Replica } from './replica/database.ts'
import { openDrafts, type Drafts } from './replica/drafts.ts'
import type { ReplicaEdge } from './replica/edge.ts'
import { openQueue, type Queue } from './replica/queue.ts'
import { derived, settable, type Readable } from './replica/readable.ts'
import { rejectionsOf, type Rejections } from './replica/rejections.ts'
import { writeMany, type WriteOptions, type WriteOutcome } from './replica/write.ts'
import type { WriteOp } from './replica/writeOp.ts'
import type { ServerClock } from './serverClock.ts'
import { statusFrom, type SyncProblem, type SyncStatus } from './syncStatus.ts'

/** Everything of one account on this device, open. */
export type OpenAccount = {
  account: KnownAccount
  replica: Replica
  stores: RecordStores
  queue: Queue
  rejections: Rejections
  decisions: Decisions
  drafts: Drafts
  /** Roles claimed in scopes created here; null until read. */
  claims: Readable<ReadonlyMap<ScopeName, ClaimedRole> | null>
  connection: Readable<Connection>
  status: Readable<SyncStatus>
  write: (ops: readonly WriteOp[], options?: WriteOptions) => Promise<WriteOutcome>
  /** One pass now, whatever the timers say. */
  syncNow: () => Promise<void>
  close: () => Promise<void>
}

export async function openAccount(
  account: KnownAccount,
  edge: ReplicaEdge,
  clock: ServerClock,
): Promise<OpenAccount> {
  const replica = await openReplica(account.id, edge)
  const queue = await openQueue(replica)
  const stores = createRecordStores(replica)
  const rejections = rejectionsOf(replica)
  const decisions = createDecisions(replica, stores)
  const connection = settable<Connection>({ state: 'offline' })
  const problems = settable<readonly SyncProblem[]>([])
  const status = derived(
    [queue.waiting, rejections.list, decisions.open, connection, problems],
    () =>
      statusFrom({
        connection: connection.read(),
        pending: queue.waiting.read().length,
        sending: 0,
        refused: rejections.list.read().length,
        decisions: decisions.open.read().length,
        lastContact: {},
        lastServerContact: account.lastServerContact,
        problems: problems.read(),
      }),
  )
  return {
    account,
    replica,
    stores,
    queue,
    rejections,
    decisions,
    drafts: openDrafts(replica),
    claims: watchClaims(replica),
    connection,
    status,
    write: (ops, options) => writeMany(replica, ops, { now: clock.now(), ...options }),
    syncNow: () => queue.refresh(),
    async close() {
      stores.close()
      await queue.close()
      await replica.close()
    },
  }
}
