import { replicateRxCollection, type RxReplicationState } from 'rxdb/plugins/replication'
import { Subject } from 'rxjs'
import type { Checkpoint } from '#shared/protocol/checkpoint.ts'
import type { PushRow } from '#shared/protocol/push.ts'
import { TYPES_RELEASE } from '#shared/schema/everyType.ts'
import { canonicalJson, sameJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { REPLICATION } from './believed.ts'
import { createDeclined } from './away/declined.ts'
import { claimedRoleIn, dropSettledClaims, type ClaimedRole } from './actor.ts'
import type { Replica } from './database.ts'
import { createDeltaGate, type DeltaGate, type PullPage } from './deltaGate.ts'
import { atVersion, createKnownStates, positionOrder } from './knownStates.ts'
import type { Link } from './link.ts'
import { LinkError, type LinkFailure } from './linkError.ts'
import { dropArrivedCards, notePull } from './notePull.ts'
import { createRelisting } from './relisting.ts'
import { createRetry } from './retry.ts'
import { sendRows } from './sendRows.ts'
import { settleAnswer, settleUnsendable } from './settleAnswer.ts'
import type { StoredFields } from './recordsSchema.ts'
import { createTurns } from './turns.ts'

export type ReplicationDeps = {
  link: Link
  /** One attempt a request; for the service worker. */
  once: boolean
  random: () => number
  /** Scopes to send and fetch first, and scopes this device does not want now. */
  first: () => readonly ScopeName[]
  skip: () => readonly ScopeName[]
  /** Each failed request, and null after each that was answered. */
  told: (failure: LinkFailure | null) => void
  /** Ids that are in a request now. */
  sending: (ids: readonly string[]) => void
  /** Ids whose request was not answered. */
  tried: (ids: readonly string[]) => void
  /** A round of sending and fetching is over: what waits may have changed. */
  settled: () => void
}

export type Replication = {
  gate: DeltaGate
  /** Errors of RxDB itself, the device's storage among them. */
  failed: (listener: (error: unknown) => void) => void
  /** Ends a backoff. */
  wake: () => void
  /** Does something while nothing is on its way and RxDB rests; null: just now something is. */
  still: <T>(work: () => Promise<T>) => Promise<T | null>
  /** Lists a scope from zero; how many records were not as the server holds them. */
  relist: (scope: ScopeName) => Promise<number>
  /** Resolves when everything known at this moment has been sent and fetched. */
  inSync: () => Promise<void>
  /** Aborts requests and resolves when nothing of this replication runs any more. */
  stop: () => Promise<void>
}

/** RxDB waits this long after a handler threw; ours throws when it is stopped, or in a single pass. */
const RETRY_MS = 10_000
const PULL_BATCH = 500
const PUSH_BATCH = 1_000

type Stored = StoredFields & { _deleted: boolean }

/** Pulls and pushes of a replica, never two of its requests in flight together. */
export function startReplication(replica: Replica, deps: ReplicationDeps): Replication {
  const controller = new AbortController()
  const { signal } = controller
  const turns = createTurns()
  const known = createKnownStates()
  const relisting = createRelisting(replica)
  const declined = createDeclined(replica.local)
  const retry = createRetry({ once: deps.once, random: deps.random, signal, told: deps.told })
  const stream = new Subject<PullPage | 'RESYNC'>()
  const everyGate = createDeltaGate({ turns, known, emit: (item) => stream.next(item) })
  const gate: DeltaGate = {
    ...everyGate,
    // Each would be a gap, and a pull that answers nothing.
    delta: (event) => void (declined.has(event.scope) || everyGate.delta(event)),
    poke: (event) => void (declined.has(event.scope) || everyGate.poke(event)),
  }
  replica.guard.isOvertaken = known.isOvertaken

  async function pull(checkpoint: Checkpoint | undefined, limit: number): Promise<PullPage> {
    return turns(async () => {
      gate.pulling()
      const asked = await relisting.ask(checkpoint)
      const request = {
        checkpoint: asked,
        limit,
        first: [...deps.first()],
        skip: [...new Set([...deps.skip(), ...(await declined.read())])],
        types: TYPES_RELEASE,
      }
      const answered = await retry.untilAnswered(() => deps.link.pull(request, signal))
      const answer = await declined.without(answered)
      for (const { id, at, scope } of answer.documents) {
        const position = answer.scopes[scope] ?? answer.checkpoint[scope]
        if (position !== undefined) known.handed(id, at, positionOrder(position))
      }
      const gone = await relisting.page(asked, answer)
      await notePull(replica, answer)
      if (answer.documents.length < limit) gate.pulled(answer.checkpoint, answer.scopes)
      return { documents: [...answer.documents, ...gone], checkpoint: answer.checkpoint }
    })
  }

  async function push(rows: readonly PushRow[]): Promise<RecordEnvelope[]> {
    // RxDB sends every state it took from an answer once more; that tells the server nothing.
    const changed = rows.filter((row) => !sameJson(row.assumedMasterState, row.newDocumentState))
    if (changed.length === 0) return []
    return turns(async () => {
      const owed: RecordEnvelope[] = []
      const news: PushRow[] = []
      for (const row of changed) {
        if (!isScrubbed(row.newDocumentState)) news.push(withoutEmptyBase(row))
        else if (!(await stillStands(replica, row.newDocumentState))) {
          owed.push(row.assumedMasterState ?? row.newDocumentState)
        }
      }
      if (news.length === 0) return owed
      try {
        await sendRows(news, {
          first: deps.first(),
          send: (part) => send(part),
          async answered(part, answer) {
            owed.push(...(await settleAnswer(replica, part, answer)))
            for (const { newDocumentState: row } of part) {
              const head = answer.scopes[row.scope]
              const version = answer.results[row.id]?.version
              // Not as of the scope's head: somebody may have changed the record since.
              if (head === undefined || version === undefined) continue
              known.settled(row.id, positionOrder(atVersion(head, version)))
            }
          },
          async unsendable(row) {
            owed.push(await settleUnsendable(replica, row))
          },
        })
        return owed
      } catch (error) {
        // The server refuses even an empty push: that is its trouble, not this record's.
        if (error instanceof LinkError && error.failure.kind === 'refused') {
          deps.told({ kind: 'busy', status: error.failure.status, retryAfterMs: null })
        }
        throw error
      } finally {
        deps.sending([])
      }
    })
  }

  async function send(rows: readonly PushRow[]) {
    const ids = rows.map(({ newDocumentState }) => newDocumentState.id)
    const request = {
      request: await replica.database.hashFunction(canonicalJson(rows)),
      replica: replica.replicaId,
      types: TYPES_RELEASE,
      claims: await claimsFor(replica, rows),
      rows: [...rows],
    }
    return retry.untilAnswered(async () => {
      deps.sending(ids)
      try {
        return await deps.link.push(request, signal)
      } catch (error) {
        // Between two attempts nothing is on its way.
        deps.sending([])
        deps.tried(ids)
        throw error
      }
    })
  }

  /** RxDB has written what it was handed. */
  async function rested(): Promise<void> {
    await relisting.rested()
    await dropSettledClaims(replica)
    await dropArrivedCards(replica)
  }

  const state: RxReplicationState<StoredFields, Checkpoint> = replicateRxCollection<
    StoredFields,
    Checkpoint
  >({
    replicationIdentifier: REPLICATION,
    collection: replica.records,
    // A replication that is not live cannot be cancelled while it fails.
    live: true,
    retryTime: RETRY_MS,
    waitForLeadership: false,
    // Visibility is the pass's matter.
    toggleOnDocumentVisible: true,
    autoStart: true,
    pull: { handler: pull, batchSize: PULL_BATCH, stream$: stream },
    push: { handler: (rows) => push(rows.map(plainRow)), batchSize: PUSH_BATCH },
  })
  let resting = false
  const subscriptions = [
    // Only when it rests has RxDB noted what the server holds.
    state.active$.subscribe((active) => {
      resting = !active
      if (active) return
      deps.settled()
      gate.rested()
      void turns(rested)
    }),
  ]

  return {
    gate,
    failed: (listener) => void subscriptions.push(state.error$.subscribe(listener)),
    wake: retry.wake,
    still: (work) => turns(async () => (resting && !signal.aborted ? work() : null)),
    relist: (scope) =>
      new Promise((resolve, reject) => {
        relisting.again(scope, resolve).then(gate.resync, reject)
      }),
    async inSync() {
      await state.awaitInitialReplication()
      await state.awaitInSync()
    },
    async stop() {
      controller.abort(new Error('The replication was stopped'))
      gate.stop()
      for (const subscription of subscriptions) subscription.unsubscribe()
      await state.cancel()
      await turns(async () => undefined)
      replica.guard.isOvertaken = () => false
    },
  }
}

/**
 * A tombstone without an author was made by the server, or here for what we may no longer see. A
 * crash between RxDB's two writes makes it look like an edit; it is nobody's wish to delete.
 */
function isScrubbed({ _deleted, by }: RecordEnvelope): boolean {
  return _deleted && by === ''
}

/** What nobody can read, or was discarded before it was sent, is nothing to start from. */
function withoutEmptyBase({ assumedMasterState: base, newDocumentState }: PushRow): PushRow {
  return base && isScrubbed(base)
    ? { newDocumentState }
    : { newDocumentState, ...(base && { assumedMasterState: base }) }
}

/** Else RxDB would note it as the server's state although a later one is already here (F25). */
async function stillStands({ records }: Replica, { id, at }: RecordEnvelope): Promise<boolean> {
  const [current] = await records.storageInstance.findDocumentsById([id], true)
  return current?.at === at && current._deleted
}

function plainRow(row: { newDocumentState: Stored; assumedMasterState?: Stored }): PushRow {
  const base = row.assumedMasterState
  return {
    newDocumentState: plain(row.newDocumentState),
    ...(base && { assumedMasterState: plain(base) }),
  }
}

function plain({ id, scope, type, data, at, by, _deleted }: Stored): RecordEnvelope {
  return { id, scope, type, data, at, by, _deleted }
}

async function claimsFor(
  replica: Replica,
  rows: readonly PushRow[],
): Promise<Record<string, ClaimedRole>> {
  const claims: Record<string, ClaimedRole> = {}
  for (const scope of new Set(rows.map(({ newDocumentState }) => newDocumentState.scope))) {
    const role = await claimedRoleIn(replica, scope)
    if (role) claims[scope] = role
  }
  return claims
}
