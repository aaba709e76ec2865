import { scopeKind, type ScopeName } from '#shared/schema/record/scope.ts'
import { decidedStores } from './decidedStores.ts'
import { startKeyRefresh } from './courier/keyRefresh.ts'
import { createDecisions, type Decisions } from './decisions.ts'
import { createLookThrough, type LookThrough } from './lookThrough.ts'
import { lookThroughDecisions } from './lookThroughDecisions.ts'
import { lookThroughStores } from './lookThroughStores.ts'
import { createQuestions, type AskedQuestion } from './questions.ts'
import { startPageSync, type PageSync, type PageSyncDeps } from './pageSync.ts'
import { startPageUploads } from './photos/pageUploads.ts'
import { preparationOnDemand, type PreparationOnDemand } from './prepare/preparationOnDemand.ts'
import { createRecentEdits, type RecentEdits } from './recentEdits.ts'
import { createRecordStores, type RecordStores } from './recordStores.ts'
import { watchClaims, type ClaimedRole } from './replica/actor.ts'
import type { KnownAccount } from './replica/accounts.ts'
import { watchCheckLog, type CheckLog } from './replica/checkLog.ts'
import { openReplica, type Replica } from './replica/database.ts'
import { openDrafts, type Drafts } from './replica/drafts.ts'
import type { ReplicaEdge } from './replica/edge.ts'
import { watchLateReturn, type LateReturn } from './replica/lateReturn.ts'
import { watchContact } from './replica/notePull.ts'
import { openQueue, type Queue } from './replica/queue.ts'
import { secondsFor, watchMeasured } from './replica/pace.ts'
import { derived, type Readable } from './replica/readable.ts'
import type { Refusal } from './replica/refusal.ts'
import { rejectionsOf, type Rejections } from './replica/rejections.ts'
import { holdSending, watchSendingHeld } from './replica/sendingPause.ts'
import { withRoom } from './replica/room/withRoom.ts'
import type { Stores } from './replica/secondCopy.ts'
import { storageFailure } from './replica/storageFailure.ts'
import type { Undo } from './replica/undo.ts'
import type { LinkFacts } from './replica/uploads/linkCost.ts'
import { countUnsentFiles } from './replica/uploads/unsentFiles.ts'
import { watch } from './replica/watch.ts'
import { writeMany, type WriteOptions, type WriteOutcome } from './replica/write.ts'
import type { WriteOp } from './replica/writeOp.ts'
import { statusFrom, type SyncStatus } from './syncStatus.ts'
import { startTelling } from './telling.ts'
import { createWaiting } from './waiting.ts'

/** Everything of one account on this device, open. */
export type OpenAccount = {
  account: KnownAccount
  replica: Replica
  /** What screens show: one's own view, or that of the member whose eyes are used. */
  stores: RecordStores
  queue: Queue
  rejections: Rejections
  decisions: Decisions
  /** What does not fit together although each edit was right. */
  questions: Readable<readonly AskedQuestion[]>
  /** What needs this person, and what was handed on or put off. */
  waiting: ReturnType<typeof createWaiting>
  lookThrough: LookThrough
  drafts: Drafts
  /** Roles claimed in scopes created here; null until read. */
  claims: Readable<ReadonlyMap<ScopeName, ClaimedRole> | null>
  status: Readable<SyncStatus>
  /** Resolves when the first screen is drawn: what it does not need begins then. */
  calm: Promise<void>
  write: (ops: readonly WriteOp[], options?: WriteOptions) => Promise<WriteOutcome>
  /** One's own last edits in this tab, to be taken back and done again. */
  recent: RecentEdits
  /** One pass now, whatever the timers say; only what the server asked for is kept. */
  syncNow: () => Promise<void>
  /** A person asks: once, even before the server wanted to be asked again. */
  tryNow: () => Promise<void>
  /** Holds back what this device would send, in every tab and the worker, until `resume`. */
  pause: () => Promise<void>
  resume: () => Promise<void>
  /** Sends photos and documents now, whatever their pauses say. */
  sendFiles: () => void
  /** For files, which go beside the records. */
  fetch: PageSyncDeps['fetch']
  /** Does something while nothing of this account replicates; null: another window goes on doing so. */
  alone: PageSync['alone']
  /** Compares what is here with the server. */
  checkNow: PageSync['checkNow']
  /** When that was last done, and what it mended. */
  checkLog: Readable<CheckLog>
  /** What this device brought back after too long an absence, until that was read. */
  lateReturn: Readable<LateReturn | null>
  /** Makes weddings ready for no signal; its code is fetched when first asked for. */
  preparation: PreparationOnDemand['open']
  /** Tells the other tabs that this account's databases are about to go. */
  announceLeave: () => void
  close: () => Promise<void>
}

/** What the surroundings of a page give to every account opened in it. */
export type Page = Pick<
  PageSyncDeps,
  'fetch' | 'locks' | 'random' | 'events' | 'connectLive' | 'clock'
> & {
  edge: ReplicaEdge
  /** Asks the browser to send in the background what was just written. */
  wroteLocally: () => void
  /** The same for photos and documents. */
  keptFiles?: () => void
  /** Storage beside the databases, for a second copy of what is unsent. */
  stores?: Stores
  /** Of the server: `https://…`. */
  origin?: string
  /** What the browser says of the link. */
  link?: () => LinkFacts | undefined
}

export async function openAccount(
  account: KnownAccount,
  page: Page,
  ended: Pick<PageSyncDeps, 'refused' | 'leave'>,
): Promise<OpenAccount> {
  const { clock, edge } = page
  const replica = await openReplica(account.id, edge)
  const queue = openQueue(replica)
  const stored = createRecordStores(replica)
  const rejections = rejectionsOf(replica, (ops) => write(ops))
  const decisions = createDecisions(replica, stored, (ops, undo) =>
    undo ? writeWith(ops, undo) : storedNow(ops),
  )
  const stores = decidedStores(stored, decisions.unsettled)
  const lookThrough = createLookThrough()
  const seen = lookThroughStores(stores, lookThrough.looks)
  const seenDecisions = lookThroughDecisions(decisions, lookThrough.looks)
  const claims = watchClaims(replica)
  const contact = watchContact(replica)
  const calm = page.events.calm(stored.answered)
  const questions = createQuestions(seen, calm)
  const waiting = createWaiting({
    account: account.id,
    decisions: seenDecisions,
    questions,
    stores: seen,
    claims,
    looks: lookThrough.looks,
    now: clock.now,
  })
  const sync = startPageSync({
    ...page,
    ...ended,
    replica,
    queue,
    token: account.token,
    lastServerContact: account.lastServerContact,
    begins: calm,
  })
  const held = watchSendingHeld(replica.local)
  const measured = watchMeasured(replica.local)
  const unsentFiles = watch(() => countUnsentFiles(replica), 0)
  const status = derived(
    [
      unsentFiles,
      queue.waiting,
      queue.known,
      rejections.list,
      waiting.mine,
      contact,
      sync.state,
      held,
      measured,
    ],
    () => {
      const { connection, sending, problems, lastServerContact, progress } = sync.state.read()
      const pending = queue.waiting.read().length
      const speed = measured.read()
      return statusFrom({
        connection,
        known: queue.known.read(),
        pending,
        sending: Math.min(sending, pending),
        refused: rejections.list.read().length,
        decisions: waiting.mine.read().length,
        lastContact: contact.read(),
        lastServerContact: latest([lastServerContact ?? 0, ...Object.values(contact.read())]),
        problems,
        files: unsentFiles.read(),
        progress: {
          ...progress,
          paused: held.read(),
          secondsLeft: pending > 0 && speed ? secondsFor(pending, speed) : null,
        },
      })
    },
  )

  const uploads = startPageUploads({
    ...page,
    replica,
    token: account.token,
    origin: page.origin ?? 'http://localhost',
    link: () => page.link?.(),
    handOn: () => page.keptFiles?.(),
    begins: calm,
  })

  const contacted = derived([sync.state], () => sync.state.read().lastServerContact)
  const keys = startKeyRefresh({
    replica,
    contact: contacted,
    fetch: page.fetch,
    token: account.token,
  })
  const telling = startTelling({
    replica,
    queue,
    contact: contacted,
    fetch: page.fetch,
    token: account.token,
  })

  const preparation = preparationOnDemand({
    ...page,
    replica,
    token: account.token,
    link: () => page.link?.(),
    alone: sync.alone,
    failed: sync.storage,
    begins: calm,
    state: sync.state,
  })

  void calm.then(queue.read).catch((error: unknown) => {
    const failure = storageFailure(error)
    if (!failure) throw error
    sync.storage(failure)
  })

  /** A person of a link makes nothing theirs beside that wedding: the server would not have it. */
  const refuses = (scope: ScopeName): Refusal | null =>
    account.link && scopeKind(scope) !== 'user' && scope !== account.link.scope
      ? { reason: 'notAMember', scope }
      : lookThrough.refusal(scope)

  const storedNow = (ops: readonly WriteOp[], options?: WriteOptions) =>
    withRoom(
      replica,
      clock.now(),
      () => writeMany(replica, ops, { now: clock.now(), ...options, refuses }),
      (outcome) => !outcome.ok && outcome.refusal.reason === 'storageFull',
    )
  const recent = createRecentEdits(edge.newId, storedNow, wrote)

  function wrote(outcome: WriteOutcome): void {
    const reason = outcome.ok ? null : outcome.refusal.reason
    if (outcome.ok) page.wroteLocally()
    if (reason === null || reason === 'storageFull' || reason === 'storageLost') {
      sync.storage(reason)
    }
  }

  /** @param undo a way of its own in which the edit is taken back */
  async function noted(work: Promise<WriteOutcome>, undo?: Undo): Promise<WriteOutcome> {
    const outcome = await work
    wrote(outcome)
    return recent.note(outcome.ok && undo ? { ...outcome, undo } : outcome)
  }

  function write(ops: readonly WriteOp[], options?: WriteOptions): Promise<WriteOutcome> {
    return recent.during(noted(storedNow(ops, options)))
  }

  function writeWith(ops: readonly WriteOp[], undo: Undo): Promise<WriteOutcome> {
    return recent.during(noted(storedNow(ops), undo))
  }

  return {
    account,
    replica,
    stores: seen,
    queue,
    rejections,
    decisions: seenDecisions,
    questions,
    waiting,
    lookThrough,
    drafts: openDrafts(replica),
    claims,
    status,
    calm,
    write,
    recent,
    syncNow: () => sync.syncNow(false),
    tryNow: () => sync.syncNow(true),
    pause: () => holdSending(replica.local, true),
    resume: () => holdSending(replica.local, false),
    sendFiles: uploads.wake,
    fetch: page.fetch,
    alone: sync.alone,
    checkNow: sync.checkNow,
    checkLog: watchCheckLog(replica.local),
    lateReturn: watchLateReturn(replica.local),
    preparation: preparation.open,
    announceLeave: sync.announceLeave,
    async close() {
      await preparation.close()
      keys.close()
      telling.close()
      await uploads.close()
      await sync.close()
      stores.close()
      await queue.close()
      await replica.close()
    },
  }
}

/** 0 stands for never. */
function latest(times: readonly number[]): number | null {
  return Math.max(...times) || null
}
