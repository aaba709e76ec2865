import type { RxDocumentData } from 'rxdb'
import type { Actor, RightsContext } from '#shared/schema/record/access.ts'
import { sameJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { Operation } from '#shared/schema/record/rights.ts'
import { scopeId, scopeKind, type ScopeName } from '#shared/schema/record/scope.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { actorIn } from './actor.ts'
import type { Replica } from './database.ts'
import { judgeEdit } from './judgeEdit.ts'
import { planIsLocked } from './planIsLocked.ts'
import { RefusedError, type Refusal } from './refusal.ts'
import type { StoredFields } from './recordsSchema.ts'
import type { WriteOp } from './writeOp.ts'

/** One record of an edit: what stood, and what is to stand; `after.at` is stamped when written. */
export type PlannedRecord = {
  previous: RxDocumentData<StoredFields> | null
  before: RecordEnvelope | null
  after: RecordEnvelope
  type: TypeDeclaration
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/

/**
 * Carries the steps out in memory, on what stands now, and judges each.
 * @param now unix ms by the server's clock
 * @param refuses why nothing may be written in a scope at the moment, or null
 * @throws RefusedError for the first step that may not be
 */
export async function planEdits(
  replica: Replica,
  ops: readonly WriteOp[],
  now: number,
  refuses: (scope: ScopeName) => Refusal | null = () => null,
): Promise<PlannedRecord[]> {
  const standing = await load(
    replica,
    ops.map(({ id }) => id),
  )
  const known = new Map<string, RxDocumentData<StoredFields> | null>(standing)
  await learn(
    replica,
    known,
    ops.flatMap((op) => (op.op === 'create' ? [op.data] : [])),
  )
  const planned = new Map<string, PlannedRecord>()
  const actors = new Map<ScopeName, Actor>()
  const locks = new Map<ScopeName, boolean>()

  for (const op of ops) {
    const previous = standing.get(op.id) ?? null
    const before = planned.get(op.id)?.after ?? (previous ? envelopeOf(previous) : null)
    if (op.op !== 'create' && op.ifFits && !fits(op, before)) continue
    const { after, type, operation } = carryOut(op, before, replica.account)
    if (before && before._deleted === after._deleted && sameJson(before.data, after.data)) continue
    const { scope } = after
    const refusal = refuses(scope)
    if (refusal) throw new RefusedError(refusal)
    const actor = actors.get(scope) ?? (await actorIn(replica, scope))
    if (!actor) throw new RefusedError({ reason: 'notAMember', scope })
    actors.set(scope, actor)
    const locked = locks.get(scope) ?? (await isLocked(replica, scope, now))
    locks.set(scope, locked)
    await learn(replica, known, [before?.data ?? {}, after.data])
    const related: RightsContext['related'] = (id, named) => dataOf({ id, named }, planned, known)
    const context: RightsContext = { now, locked, related }
    const data = operation === 'create' ? null : (before?.data ?? null)
    const edit = { id: op.id, type, op: operation, before: data, after: after.data }
    const unfit = judgeEdit(edit, actor, context)
    if (unfit) throw new RefusedError(unfit)
    const first = planned.get(op.id)
    planned.set(op.id, {
      previous,
      before: first ? first.before : before,
      after,
      type,
    })
  }
  return [...planned.values()]
}

function carryOut(
  op: WriteOp,
  before: RecordEnvelope | null,
  by: string,
): { after: RecordEnvelope; type: TypeDeclaration; operation: Operation } {
  if (op.op === 'create') {
    if (before && !before._deleted) {
      throw new RefusedError({
        reason: 'invalid',
        id: op.id,
        type: op.type.name,
        field: null,
        detail: 'the id is in use',
      })
    }
    const { id, scope, type, data } = op
    return {
      after: { id, scope, type: type.name, data, at: '', by, _deleted: false },
      type,
      operation: 'create',
    }
  }
  const type = before ? typeNamed(before.type) : null
  if (!before || !type || !fits(op, before)) {
    throw new RefusedError({ reason: 'gone', id: op.id })
  }
  switch (op.op) {
    case 'patch':
      return { after: { ...before, data: op.change(before.data), by }, type, operation: 'update' }
    case 'delete':
      if (op.ifLastBy !== undefined && before.by !== op.ifLastBy) {
        return { after: before, type, operation: 'delete' }
      }
      return { after: { ...before, _deleted: true, by }, type, operation: 'delete' }
    case 'restore':
      // Bringing back is allowed to those who may delete.
      return { after: { ...before, _deleted: false, by }, type, operation: 'delete' }
  }
}

function fits({ op }: WriteOp, before: RecordEnvelope | null): boolean {
  return before !== null && before._deleted === (op === 'restore')
}

export function envelopeOf(document: RxDocumentData<StoredFields>): RecordEnvelope {
  const { id, scope, type, data, at, by, _deleted } = document
  return { id, scope, type, data, at, by, _deleted }
}

async function load(
  replica: Replica,
  ids: readonly string[],
): Promise<Map<string, RxDocumentData<StoredFields>>> {
  const found = await replica.records.storageInstance.findDocumentsById([...new Set(ids)], true)
  return new Map(found.map((document) => [document.id, document]))
}

async function isLocked(replica: Replica, scope: ScopeName, now: number): Promise<boolean> {
  if (scopeKind(scope) !== 'wedding') return false
  const wedding = (await load(replica, [scopeId(scope)])).get(scopeId(scope))
  return wedding ? planIsLocked(wedding.data, now) : false
}

/** Loads the records that the data name by id, since a rule may look at them. */
async function learn(
  replica: Replica,
  known: Map<string, RxDocumentData<StoredFields> | null>,
  sides: readonly JsonObject[],
): Promise<void> {
  const named = sides
    .flatMap((data) => Object.values(data))
    .filter((value): value is string => typeof value === 'string' && uuid.test(value))
    .filter((id) => !known.has(id))
  if (named.length === 0) return
  const found = await load(replica, named)
  for (const id of named) known.set(id, found.get(id) ?? null)
}

function dataOf(
  { id, named }: { id: string; named: string },
  planned: ReadonlyMap<string, PlannedRecord>,
  known: ReadonlyMap<string, RxDocumentData<StoredFields> | null>,
): JsonObject | null {
  const found = planned.get(id)?.after ?? known.get(id)
  return found && !found._deleted && found.type === named ? found.data : null
}
