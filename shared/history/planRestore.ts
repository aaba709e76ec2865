import { isValid } from '#shared/merge/invariants.ts'
import { joinPath, splitPath } from '#shared/merge/path.ts'
import { sameJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { WHOLE_RECORD, type Operation } from '#shared/schema/record/rights.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { withBelongings } from './belongings.ts'
import { isRestorable } from './restorable.ts'
import { restoredUnits, withUnits, type RestoredUnit } from './restoredUnits.ts'

export type RestoreAsked =
  | { kind: 'scope' }
  | { kind: 'record'; id: string }
  /** A merge unit, or a whole field. */
  | { kind: 'unit'; id: string; path: string }

export type RestoreJudge = (edit: {
  type: TypeDeclaration
  op: Operation
  id: string
  before: JsonObject | null
  after: JsonObject
}) => readonly string[]

export type RestoreInput = {
  asked: RestoreAsked
  /** The live records of the moment. */
  then: ReadonlyMap<string, RecordEnvelope>
  /** What stands now, deleted ones included. */
  now: ReadonlyMap<string, RecordEnvelope>
  /** Ids of records that came after the moment; what merely was out of sight then is not deleted. */
  createdSince: ReadonlySet<string>
  /** Fields that may not be written, as `refusedFields` tells. */
  refused: RestoreJudge
  newId: () => string
}

export type RestoreStep =
  | { op: 'change'; record: RecordEnvelope; units: readonly RestoredUnit[] }
  /** `record` is the tombstone that is here, or the record as it was where there is none. */
  | { op: 'bringBack'; record: RecordEnvelope; isHere: boolean; units: readonly RestoredUnit[] }
  | { op: 'delete'; record: RecordEnvelope }

/** What stays as it is although it differs; `path` absent: the record as a whole. */
export type LeftAsIs = {
  record: RecordEnvelope
  path?: string
  why:
    | 'unknownType'
    /** Its author, or its time, has to stand: a report, an answer, a membership. */
    | 'saidOnce'
    | 'notAllowed'
    /** It was not there then, or could not be seen by who asks. */
    | 'unsure'
    /** As it was, it would no longer hold together. */
    | 'invalid'
}

export type RestorePlan = { steps: readonly RestoreStep[]; left: readonly LeftAsIs[] }

/**
 * What brings an earlier moment back, as an ordinary edit that merges like any other: nothing is
 * rewritten, and what the plan cannot do is told.
 */
export function planRestore(input: RestoreInput): RestorePlan {
  const { asked } = input
  const steps: RestoreStep[] = []
  const left: LeftAsIs[] = []
  for (const id of idsFor(input)) {
    const then = input.then.get(id) ?? null
    const now = input.now.get(id) ?? null
    const about = then ?? now
    if (!about) continue
    const type = typeNamed(about.type)
    if (!type) tellUnknown(about, then, now)
    else if (then && (!now || now._deleted)) bringBack(type, then, now)
    else if (then && now) change(type, then, now)
    else if (now && !now._deleted) remove(type, now)
  }
  return { steps: steps.toSorted(byOperation), left }

  function tellUnknown(
    record: RecordEnvelope,
    then: RecordEnvelope | null,
    now: RecordEnvelope | null,
  ): void {
    const [was, is] = [then?.data, now?._deleted ? undefined : now?.data]
    if (!sameJson(was, is)) left.push({ record, why: 'unknownType' })
  }

  function change(type: TypeDeclaration, then: RecordEnvelope, now: RecordEnvelope): void {
    if (!isRestorable(type)) return
    const only = asked.kind === 'unit' ? asked.path : undefined
    const wanted = restoredUnits(type, then.data, now.data, input.newId, only)
    const units = allowed(type, now, now.data, wanted)
    if (units.length > 0) steps.push({ op: 'change', record: now, units })
  }

  /** The units that may be written and leave the record whole; the others are told. */
  function allowed(
    type: TypeDeclaration,
    record: RecordEnvelope,
    before: JsonObject,
    wanted: readonly RestoredUnit[],
  ): readonly RestoredUnit[] {
    const { id } = record
    const edit = { type, op: 'update', id, before, after: withUnits(before, wanted) } as const
    const refused = new Set(input.refused(edit))
    const isRefused = ({ path }: RestoredUnit) =>
      refused.has(WHOLE_RECORD) || refused.has(splitPath(path)[0] ?? '')
    const units = wanted.filter((unit) => !isRefused(unit))
    for (const { path } of wanted.filter(isRefused)) left.push({ record, path, why: 'notAllowed' })
    if (units.length === 0 || isValid(type, withUnits(before, units))) return units
    for (const { path } of units) left.push({ record, path, why: 'invalid' })
    return []
  }

  function bringBack(
    type: TypeDeclaration,
    then: RecordEnvelope,
    now: RecordEnvelope | null,
  ): void {
    if (!isRestorable(type)) return void left.push({ record: then, why: 'saidOnce' })
    const { id, data } = then
    // A tombstone that tells nothing any more comes back as a whole.
    const isWhole = now === null || Object.keys(now.data).length === 0
    const edit = isWhole
      ? ({ type, op: 'create', id, before: null, after: data } as const)
      : ({ type, op: 'delete', id, before: now.data, after: now.data } as const)
    if (input.refused(edit).length > 0) left.push({ record: then, why: 'notAllowed' })
    else if (isWhole && !isValid(type, data)) left.push({ record: then, why: 'invalid' })
    else if (now === null) steps.push({ op: 'bringBack', record: then, isHere: false, units: [] })
    else {
      const units = isWhole
        ? Object.entries(data).map(([name, to]) => ({ path: joinPath(name), to }))
        : allowed(type, now, now.data, restoredUnits(type, data, now.data, input.newId))
      steps.push({ op: 'bringBack', record: now, isHere: true, units })
    }
  }

  function remove(type: TypeDeclaration, now: RecordEnvelope): void {
    if (now.id === scopeId(now.scope)) return
    if (!isRestorable(type)) return void left.push({ record: now, why: 'saidOnce' })
    if (!input.createdSince.has(now.id)) return void left.push({ record: now, why: 'unsure' })
    const edit = { type, op: 'delete', id: now.id, before: now.data, after: now.data } as const
    if (input.refused(edit).length > 0) left.push({ record: now, why: 'notAllowed' })
    else steps.push({ op: 'delete', record: now })
  }
}

function idsFor({ asked, then, now }: RestoreInput): Iterable<string> {
  if (asked.kind === 'scope') return new Set([...then.keys(), ...now.keys()])
  const gone = [...then.values()].flatMap((record) => {
    const tombstone = now.get(record.id)
    return tombstone?._deleted ? [[record.id, { ...tombstone, data: record.data }] as const] : []
  })
  return withBelongings([asked.id], new Map(gone))
}

const ORDER: readonly RestoreStep['op'][] = ['bringBack', 'change', 'delete']

/** What others name stands before they do. */
function byOperation(a: RestoreStep, b: RestoreStep): number {
  return ORDER.indexOf(a.op) - ORDER.indexOf(b.op)
}
