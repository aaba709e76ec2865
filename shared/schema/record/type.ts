import * as z from 'zod/mini'
import type { Tag, WriteRule } from './access.ts'
import type { JsonObject } from './canonical.ts'
import type { RecordEnvelope } from './envelope.ts'
import type { FieldDeclaration } from './field.ts'
import type { ScopeKind } from './scope.ts'

export type Fields = Readonly<Record<string, FieldDeclaration>>

/**
 * All that is known about one record type, in one place: validation, merging, permissions
 * and forms are derived from it.
 */
export type TypeDeclaration<F extends Fields = Fields> = {
  name: string
  scopes: readonly ScopeKind[]
  fields: F
  /** Strict: a member that no field declares is refused on the way in. */
  data: z.ZodMiniType<DataOf<F>>
  /** Who may see this record, from the record alone. */
  audience: (record: RecordEnvelope) => readonly Tag[]
  create: WriteRule
  /** For fields without a rule of their own. */
  update: WriteRule
  delete: WriteRule
  /** Of what nobody may delete: who may erase it for good all the same. */
  erase?: WriteRule
  /** The id that follows from its data, where others know it before the record is there. */
  idFrom?: (data: JsonObject) => string | null
  /** What must hold between fields of one record; the reason in words, or null. */
  invariant?: (data: JsonObject) => string | null
  words: { one: string; many: string }
}

type Shape<F extends Fields> = { [K in keyof F]: F[K]['schema'] }
export type DataOf<F extends Fields> = z.output<z.ZodMiniObject<Shape<F>, z.core.$strict>>

export function declareType<const F extends Fields>(
  declaration: Omit<TypeDeclaration<F>, 'data'>,
): TypeDeclaration<F> {
  const shape = Object.fromEntries(
    Object.entries(declaration.fields).map(([name, field]) => [name, field.schema]),
  )
  // The shape is built from the declared fields one by one, which the type system cannot follow.
  const data = z.strictObject(shape) as unknown as z.ZodMiniType<DataOf<F>>
  return { ...declaration, data }
}

/** Declares a field without losing its schema's type. */
export function field<S extends z.ZodMiniType>(
  declaration: FieldDeclaration<S>,
): FieldDeclaration<S> {
  return declaration
}
