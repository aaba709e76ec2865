import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { DataOf, Fields, TypeDeclaration } from '#shared/schema/record/type.ts'
import { withValue } from './editDiff.ts'

/** One step of an edit. Steps of one edit see what the earlier ones wrote. */
export type WriteOp =
  | { op: 'create'; id: string; scope: ScopeName; type: TypeDeclaration; data: JsonObject }
  /** `change` runs at the moment of writing, on what then stands. */
  | ({ op: 'patch'; id: string; change: (data: JsonObject) => JsonObject } & IfFits)
  /** `ifLastBy`: only while that account is the last editor; else the step does nothing. */
  | ({ op: 'delete'; id: string; ifLastBy?: string } & IfFits)
  /** Brings a deleted record back as it was. */
  | ({ op: 'restore'; id: string } & IfFits)

/** A record that came or went meanwhile does not refuse the whole edit: its step does nothing. */
type IfFits = { ifFits?: boolean }

/** Fields to set; `undefined` removes a field, what is not named stays. */
export type Changes<Data> = { [K in keyof Data]?: Data[K] | undefined }

export function createOp<F extends Fields>(
  type: TypeDeclaration<F>,
  scope: ScopeName,
  id: string,
  data: DataOf<F>,
): WriteOp {
  // A declaration of known fields is one of fields; its rules take records, never this shape.
  const declaration = type as unknown as TypeDeclaration
  return { op: 'create', id, scope, type: declaration, data: withoutAbsent(data as JsonObject) }
}

export function patchOp(id: string, changes: Readonly<Record<string, unknown>>): WriteOp {
  const entries = Object.entries(changes) as [string, Json | undefined][]
  return {
    op: 'patch',
    id,
    change: (data) => entries.reduce((now, [name, value]) => withValue(now, [name], value), data),
  }
}

/** Sets one member inside a map or set (`['people', 'Bob']`), whatever others put beside it. */
export function memberOp(id: string, path: readonly string[], value: Json | undefined): WriteOp {
  return { op: 'patch', id, change: (data) => withValue(data, path, value) }
}

/** Absent is absent: `undefined` never reaches a record. */
function withoutAbsent(data: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
}
