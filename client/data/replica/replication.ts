import { replicateRxCollection, type RxReplicationState } from 'rxdb/plugins/replication'
import { filter, firstValueFrom, Subject } from 'rxjs'
import type { Checkpoint } from '#shared/protocol/checkpoint.ts'
import { WIRE_LIMITS } from '#shared/protocol/limits.ts'
import type { PushRow } from '#shared/protocol/push.ts'
import { TYPES_RELEASE } from '#shared/schema/everyType.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { REPLICATION } from './believed.ts'
import { createOrder } from './currentOrder.ts'
import { createDeclined } from './away/declined.ts'
import { dropSettledClaims } from './actor.ts'
import type { Replica } from './database.ts'
import { carryingLink } from './courier/carryingLink.ts'
import { createDeltaGate, type DeltaGate, type PullPage } from './deltaGate.ts'
import { createKnownStates, positionOrder } from './knownStates.ts'
import type { Link } from './link.ts'
import type { LinkFailure } from './linkError.ts'
import { dropArrivedCards, notePull } from './notePull.ts'
import type { Pace } from './pace.ts'
import { createPushing } from './pushing.ts'
import { createRelisting } from './relisting.ts'
import { createRetry } from './retry.ts'
import { isSendingHeld, untilLetGo } from './sendingPause.ts'
import type { StoredFields } from './recordsSchema.ts'
import { createTurns } from './turns.ts'

export type ReplicationDeps = {
  link: Link
  /** One attempt a request; for the service worker. */
  once: boolean
  random: () => number
  /** By the server's clock, unix ms: which wedding is today's. */
  now: () => number
  /** False where the browser is sure that there is no network. */
  online: () => boolean
  pace: Pace
  /** Scopes this device does not want now. */
  skip: () => readonly ScopeName[]
  /** Each failed request, and null after each that was answered. */
  told: (failure: LinkFailure | null) => void
  /** Ids that are in a request now. */
  sending: (ids: readonly string[]) => void
  /** Ids whose request was not answered. */
  tried: (ids: readonly string[]) => void
  /** A round of sending and fetching is over: what waits may have changed. */
  settled: () => void
  /** How far it is, and when it is tried again. */
  progress: (part: Partial<ReplicationProgress>) => void
}

export type ReplicationProgress = {
  /** Unix ms; null while a request is under way, or none is planned. */
  nextTryAt: number | null
  sent: { done: number; of: number } | null
  /** Of a listing of several pages. */
  received: { done: number; of: number | null } | null
}

export type Replication = {
  gate: DeltaGate
  /** Errors of RxDB itself, the device's storage among them. */
  failed: (listener: (error: unknown) => void) => void
  /** Signal, a look at the screen: ends a backoff, and leaves a request that hangs. */
  wake: () => void
  /** A person asks: not even what the server asked for is waited for, once. */
  byHand: () => void
  /** Does something while nothing is on its way and RxDB rests; null: just now something is. */
  still: <T>(work: () => Promise<T>) => Promise<T | null>
  /** Lists a scope from zero; how many records were not as the server holds them. */
  relist: (scope: ScopeName) => Promise<number>
  /** Resolves when everything known at this moment has been sent and fetched. */
  inSync: () => Promise<void>
  /** Resolves when everything has been fetched, whatever is held back here. */
  fetched: () => Promise<void>
  /** Aborts requests and resolves when nothing of this replication runs any more. */
  stop: () => Promise<void>
}

/** RxDB waits this long after a handler threw; ours throws when it is stopped, or in a single pass. */
const RETRY_MS = 10_000
/** One call has them all, so that the most urgent goes first; requests are as large as the link bears. */
const PUSH_BATCH = 5_000

type Stored = StoredFields & { _deleted: boolean }

/** Pulls and pushes of a replica, never two of its requests in flight together. */
export function startReplication(replica: Replica, given: ReplicationDeps): Replication {
  const deps = { ...given, link: carryingLink(replica, given.link) }
  const controller = new AbortController()
  const { signal } = controller
  const turns = createTurns()
  const known = createKnownStates()
  const relisting = createRelisting(replica)
  const declined = createDeclined(replica.local)
  const retry = createRetry({
    ...deps,
    now: replica.edge.now,
    signal,
    planned: (nextTryAt) => deps.progress({ nextTryAt }),
  })
  const order = createOrder(replica, deps.now)
  const pushing = createPushing(replica, { ...deps, turns, known, retry, order: order.read })
  let received: ReplicationProgress['received'] = null
  const stream = new Subject<PullPage | 'RESYNC'>()
  const everyGate = createDeltaGate({ turns, known, emit: (item) => stream.next(item) })
  const gate: DeltaGate = {
    ...everyGate,
    // Each would be a gap, and a pull that answers nothing.
    delta: (event) => void (declined.has(event.scope) || everyGate.delta(event)),
    poke: (event) => void (declined.has(event.scope) || everyGate.poke(event)),
  }
  replica.guard.isOvertaken = known.isOvertaken

  async function pull(checkpoint: Checkpoint | undefined): Promise<PullPage> {
    const asked = await turns(() => relisting.ask(checkpoint))
    // Between two attempts somebody else has the turn: what waits to be sent goes before.
    return retry.untilAnswered(
      async (attempt) => {
        gate.pulling()
        const limit = deps.pace.pull()
        const { first } = await order.read()
        const request = {
          checkpoint: asked,
          limit,
          first: first.slice(0, WIRE_LIMITS.scopes),
          skip: [...new Set([...deps.skip(), ...(await declined.read())])],
          types: TYPES_RELEASE,
          ...(received === null && { count: true }),
        }
        const answer = await declined.without(await deps.link.pull(request, attempt))
        for (const { id, at, scope } of answer.documents) {
          const position = answer.scopes[scope] ?? answer.checkpoint[scope]
          if (position !== undefined) known.handed(id, at, positionOrder(position))
        }
        const gone = await relisting.page(asked, answer)
        await notePull(replica, answer)
        const isLast = answer.documents.length < limit
        if (isLast) gate.pulled(answer.checkpoint, answer.scopes)
        letAskOn(!isLast)
        count(answer.documents.length, answer.remaining, isLast)
        return { documents: [...answer.documents, ...gone], checkpoint: answer.checkpoint }
      },
      { within: turns, urgent: received !== null },
    )
  }

  /** Pages grow with the link, and RxDB stops at one that is shorter than it believes pages to be. */
  function letAskOn(isMore: boolean): void {
    const input = state.internalReplicationState?.input
    if (input) input.pullBatchSize = isMore ? 1 : Number.MAX_SAFE_INTEGER
  }

  function count(records: number, remaining: number | undefined, isLast: boolean): void {
    if (isLast && received === null) return
    const done = (received?.done ?? 0) + records
    const of = received?.of ?? (remaining === undefined ? null : done + remaining)
    received = isLast ? null : { done, of: of === null ? null : Math.max(of, done) }
    deps.progress({ received })
  }

  /** While a person holds back what waits here, fetching goes on: RxDB must not take it for sending. */
  async function letGo(): Promise<void> {
    if (!(await isSendingHeld(replica.local))) return
    const sending = state.internalReplicationState?.events.active.up
    const rest = sending?.subscribe((active) => {
      if (active) queueMicrotask(() => sending.next(false))
    })
    pushing.hold(true)
    try {
      await untilLetGo(replica.local, signal)
    } finally {
      pushing.hold(false)
      rest?.unsubscribe()
    }
    sending?.next(true)
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
    pull: { handler: pull, batchSize: 1, stream$: stream },
    push: {
      batchSize: PUSH_BATCH,
      async handler(rows) {
        await letGo()
        return pushing.push(rows.map(plainRow))
      },
    },
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
    byHand: retry.byHand,
    still: (work) => turns(async () => (resting && !signal.aborted ? work() : null)),
    relist: (scope) =>
      new Promise((resolve, reject) => {
        relisting.again(scope, resolve).then(gate.resync, reject)
      }),
    async inSync() {
      await state.awaitInitialReplication()
      await state.awaitInSync()
    },
    async fetched() {
      await state.startPromise
      const done = state.internalReplicationState?.firstSyncDone.down
      if (done) await firstValueFrom(done.pipe(filter((isDone) => isDone)))
    },
    async stop() {
      controller.abort(new Error('The replication was stopped'))
      gate.stop()
      pushing.close()
      order.close()
      for (const subscription of subscriptions) subscription.unsubscribe()
      await state.cancel()
      await turns(async () => undefined)
      replica.guard.isOvertaken = () => false
    },
  }
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
