import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { DataOf, Fields, TypeDeclaration } from '#shared/schema/record/type.ts'

/**
 * A record's data as its type knows it, or null where a declared field does not have its form.
 * Fields that a newer build wrote are left out here, and stay in the record.
 */
export function readData<F extends Fields>(
  type: TypeDeclaration<F>,
  data: JsonObject,
): DataOf<F> | null {
  const parsed = type.data.safeParse(declaredPart(type, data))
  return parsed.success ? parsed.data : null
}

/** Only the members that the type declares. */
export function declaredPart<F extends Fields>(
  type: TypeDeclaration<F>,
  data: JsonObject,
): JsonObject {
  return Object.fromEntries(
    Object.entries(data).filter(([name]) => Object.hasOwn(type.fields, name)),
  )
}
