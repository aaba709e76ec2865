import type { ScopeName } from '#shared/schema/record/scope.ts'
import { CodedError } from './codedError.ts'
import { openDraft, type Draft, type ScopeChanges } from './draft.ts'
import { joinWants } from './rowWants.ts'
import type { SyncStore, UnstorableError, Wanted } from './store.ts'

/** One thing to be done inside a transaction: a row of a push, or a change of membership. */
export type Work<T> = {
  scope: ScopeName
  wanted: Wanted
  bytes: number
  /** Whose link sent it; null where no replica did. */
  replica: string | null
  /** Pure: reads and writes the draft alone. May run again in another transaction. */
  run: (draft: Draft) => T
}

/** Changes of one scope by one transaction; `replica` if a single one made them all. */
export type Committed = ScopeChanges & { replica: string | null }

export type GroupCommitOptions = {
  store: SyncStore
  /** Runs a task soon, after what is waiting: `setImmediate`. Load makes the batches, no timer does. */
  schedule: (task: () => void) => void
  /** Told after the commit, scope by scope in version order, before any answer. */
  onCommitted: (committed: Committed) => void
  /** Rows of one transaction. */
  batchRows?: number
  /** Transactions at once. */
  slots?: number
  /** Bounds of what waits. */
  maxRows?: number
  maxBytes?: number
}

/** A row that the store or the merge cannot bear: it fails alone (P4). */
export class PoisonedWork extends Error {
  override name = 'PoisonedWork'
}

type Waiting = {
  work: Work<unknown>
  settle: (value: unknown) => void
  fail: (error: unknown) => void
}

export type GroupCommit = {
  /**
   * Queues all of these or, beyond the bounds, none (OVERLOADED). Resolves when every one is settled;
   * works of one scope run in the order given.
   */
  run: <T>(works: readonly Work<T>[]) => Promise<PromiseSettledResult<T>[]>
}

/**
 * The write path: many pushes, few transactions.
 *
 * Invariants: a scope is in one transaction at a time, so that nobody waits for its lock; works of a
 * scope keep their order; nothing is answered before its commit (P1); an id is asked for in one scope a
 * transaction, so that whoever names somebody else's id changes nothing for them (P4, P5).
 */
export function createGroupCommit(options: GroupCommitOptions): GroupCommit {
  const { batchRows = 256, slots = 2, maxRows = 8_192, maxBytes = 64 * 1024 * 1024 } = options
  let queue: Waiting[] = []
  let waitingBytes = 0
  let running = 0
  let isScheduled = false
  const inFlight = new Set<ScopeName>()

  function scheduleFlush(): void {
    if (isScheduled || running >= slots || queue.length === 0) return
    isScheduled = true
    options.schedule(flush)
  }

  function flush(): void {
    isScheduled = false
    if (running >= slots) return
    const batch = takeBatch()
    if (batch.length === 0) return
    const scopes = new Set(batch.map(({ work }) => work.scope))
    for (const scope of scopes) inFlight.add(scope)
    running += 1
    void commitBatch(options, batch).finally(() => {
      running -= 1
      for (const scope of scopes) inFlight.delete(scope)
      scheduleFlush()
    })
    scheduleFlush()
  }

  function takeBatch(): Waiting[] {
    const batch: Waiting[] = []
    const rest: Waiting[] = []
    const places = new Map<string, ScopeName>()
    const held = new Set<ScopeName>()
    for (const waiting of queue) {
      const { scope, wanted } = waiting.work
      const isHeld = held.has(scope) || inFlight.has(scope) || batch.length >= batchRows
      if (isHeld || wanted.records.some((one) => (places.get(one.id) ?? scope) !== scope)) {
        held.add(scope)
        rest.push(waiting)
        continue
      }
      for (const { id } of wanted.records) places.set(id, scope)
      batch.push(waiting)
    }
    queue = rest
    for (const { work } of batch) waitingBytes -= work.bytes
    return batch
  }

  return {
    run(works) {
      const bytes = works.reduce((sum, work) => sum + work.bytes, 0)
      const isFull = queue.length + works.length > maxRows || waitingBytes + bytes > maxBytes
      if (isFull && queue.length > 0)
        return Promise.reject(new CodedError('OVERLOADED', 'Too much is waiting.', 1_000))
      waitingBytes += bytes
      const settled = works.map((work) => enqueue(queue, work))
      scheduleFlush()
      return Promise.allSettled(settled)
    },
  }
}

function enqueue<T>(queue: Waiting[], work: Work<T>): Promise<T> {
  return new Promise((resolve, fail) => {
    queue.push({ work, settle: (value) => resolve(value as T), fail })
  })
}

/** One transaction; if a row is to blame, in halves until it is alone. */
async function commitBatch(options: GroupCommitOptions, batch: readonly Waiting[]): Promise<void> {
  let isPlanning = false
  try {
    const { results, changes } = await options.store.commit(
      joinWants(batch.map(({ work }) => work.wanted)),
      (loaded) => {
        isPlanning = true
        const draft = openDraft(loaded)
        const results = batch.map(({ work }) => work.run(draft))
        isPlanning = false
        return { writes: draft.writes(), result: { results, changes: draft.changes() } }
      },
    )
    for (const change of changes)
      options.onCommitted({ ...change, replica: soleReplica(batch, change.scope) })
    for (const [index, waiting] of batch.entries()) waiting.settle(results[index])
  } catch (cause) {
    if (!isPlanning && !isUnstorable(cause)) {
      for (const waiting of batch) waiting.fail(cause)
    } else if (batch.length === 1) {
      batch[0]?.fail(new PoisonedWork('This row cannot be stored.', { cause }))
    } else {
      const half = Math.ceil(batch.length / 2)
      await commitBatch(options, batch.slice(0, half))
      await commitBatch(options, batch.slice(half))
    }
  }
}

function isUnstorable(error: unknown): error is UnstorableError {
  return error instanceof Error && 'unstorable' in error && error.unstorable === true
}

function soleReplica(batch: readonly Waiting[], scope: ScopeName): string | null {
  const replicas = new Set(
    batch.filter(({ work }) => work.scope === scope).map(({ work }) => work.replica),
  )
  const [replica = null] = replicas
  return replicas.size === 1 ? replica : null
}
