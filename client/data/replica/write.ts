import type { RxDocumentData } from 'rxdb'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { claimKey, type ClaimedRole } from './actor.ts'
import type { Replica } from './database.ts'
import { planEdits, type PlannedRecord } from './planEdits.ts'
import { RefusedError, type Refusal } from './refusal.ts'
import type { StoredFields } from './recordsSchema.ts'
import { takeStamps } from './stamps.ts'
import { storageFailure } from './storageFailure.ts'
import { undoOf, type Taken, type Undo } from './undo.ts'
import { WRITE_CONTEXT } from './writeContext.ts'
import type { WriteOp } from './writeOp.ts'

export type WriteOutcome =
  /** `taken`: of an undo, how much it could take back. */
  | { ok: true; records: readonly RecordEnvelope[]; undo: Undo; taken?: Taken }
  | { ok: false; refusal: Refusal }

export type WriteOptions = {
  /** Roles claimed in scopes that this edit creates (a new wedding, a new studio). */
  claims?: Readonly<Record<ScopeName, ClaimedRole>> | undefined
  /** Unix ms by the server's clock, for locks that depend on the time; the device's own if absent. */
  now?: number | undefined
  /** Scopes in which nothing may be written at the moment, with why; asked anew for an undo. */
  refuses?: ((scope: ScopeName) => Refusal | null) | undefined
  /** How it is taken back, where removing what was written is not the way: a report by another one. */
  takeBack?: TakeBack | undefined
}

export type TakeBack = () => { ops: readonly WriteOp[]; takeBack: TakeBack }

/** Another tab may write the same record between our read and our write; then we plan again. */
const MAX_ATTEMPTS = 6

/**
 * The only way to write a record: it judges, stamps `at` and `by` (R3) and writes all records of
 * the edit in one IndexedDB transaction. A refusal is returned, never thrown; then nothing was
 * written.
 */
export function writeMany(
  replica: Replica,
  ops: readonly WriteOp[],
  options: WriteOptions = {},
): Promise<WriteOutcome> {
  const turn = replica.writing.tail.then(() => writeNow(replica, ops, options))
  replica.writing.tail = turn.catch(() => undefined)
  return turn
}

async function writeNow(
  replica: Replica,
  ops: readonly WriteOp[],
  options: WriteOptions,
): Promise<WriteOutcome> {
  try {
    await keepClaims(replica, options.claims)
    const written = await writeUntilSettled(replica, ops, options)
    const records = written.map(({ after }) => after)
    const { takeBack } = options
    const undo = takeBack
      ? { apply: () => takenBack(replica, takeBack, options) }
      : undoOf(written, replica.edge.newId, (back) => writeMany(replica, back, options))
    return { ok: true, records, undo }
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, refusal: error.refusal }
    const failure = storageFailure(error)
    if (failure) return { ok: false, refusal: { reason: failure } }
    throw error
  }
}

async function takenBack(
  replica: Replica,
  way: TakeBack,
  options: WriteOptions,
): Promise<WriteOutcome> {
  const { ops, takeBack } = way()
  const outcome = await writeMany(replica, ops, { ...options, takeBack })
  return outcome.ok ? { ...outcome, taken: 'all' } : outcome
}

async function keepClaims(replica: Replica, claims: WriteOptions['claims']): Promise<void> {
  const entries = Object.entries(claims ?? {}) as [ScopeName, ClaimedRole][]
  await replica.local.settings.bulkPut(
    entries.map(([scope, role]) => ({ key: claimKey(scope), value: role })),
  )
}

async function writeUntilSettled(
  replica: Replica,
  ops: readonly WriteOp[],
  options: WriteOptions,
): Promise<PlannedRecord[]> {
  const done: PlannedRecord[] = []
  let waiting = ops
  for (let attempt = 1; waiting.length > 0; attempt += 1) {
    const now = options.now ?? replica.edge.now()
    const planned = await planEdits(replica, waiting, now, options.refuses)
    const overtaken = await store(replica, planned)
    done.push(...planned.filter(({ after }) => !overtaken.has(after.id)))
    waiting = waiting.filter((op) => overtaken.has(op.id))
    if (attempt === MAX_ATTEMPTS && waiting.length > 0) {
      throw new Error(`A record changed ${MAX_ATTEMPTS} times while it was being written`)
    }
  }
  return done
}

/** Ids that somebody else wrote since the plan was made. */
async function store(replica: Replica, planned: PlannedRecord[]): Promise<Set<string>> {
  if (planned.length === 0) return new Set()
  const stamps = await takeStamps(
    replica,
    planned.length,
    planned.flatMap(({ previous }) => (previous ? [previous.at] : [])),
  )
  const rows = planned.map((record, index) => {
    record.after.at = stamps[index] ?? record.after.at
    return { ...(record.previous && { previous: record.previous }), document: stored(record) }
  })
  const { error } = await replica.records.storageInstance.bulkWrite(rows, WRITE_CONTEXT)
  for (const failed of error) {
    if (failed.status !== 409) throw new Error(`A record could not be written (${failed.status})`)
  }
  return new Set(error.map((failed) => failed.documentId))
}

function stored({ previous, after }: PlannedRecord): RxDocumentData<StoredFields> {
  const meta = previous ?? { _attachments: {}, _meta: { lwt: 1 }, _rev: '' }
  return { ...after, _attachments: meta._attachments, _meta: { ...meta._meta }, _rev: meta._rev }
}
