import type { Actor, RightsContext } from '#shared/schema/record/access.ts'
import { canonicalJson, sameJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import { RECORD_LIMITS } from '#shared/schema/record/limits.ts'
import { refusedFields, type Operation } from '#shared/schema/record/rights.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { malformedReason } from '#shared/schema/record/wellFormed.ts'
import { declaredPart } from './readData.ts'
import type { Refusal } from './refusal.ts'

export type Edit = {
  id: string
  type: TypeDeclaration
  op: Operation
  before: JsonObject | null
  after: JsonObject
}

/**
 * Why an edit may not be written, or null: the same rules as the server's, so that nobody works on
 * what will be refused. The server judges again at receipt.
 */
export function judgeEdit(edit: Edit, actor: Actor, context: RightsContext): Refusal | null {
  const { id, type, op, before, after } = edit
  const fields = refusedFields(type, actor, op, { id, before, after }, context)
  if (fields.length > 0) return { reason: 'notAllowed', id, type: type.name, fields }
  if (op === 'delete') return null

  const malformed = malformedReason(after)
  if (malformed) return invalid(edit, null, malformed)
  const stray = Object.keys(after).find(
    (name) => !Object.hasOwn(type.fields, name) && !sameJson(before?.[name], after[name]),
  )
  if (stray !== undefined) return invalid(edit, stray, 'a field the type does not declare')
  const parsed = type.data.safeParse(declaredPart(type, after))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const name = issue?.path[0]
    return invalid(edit, name === undefined ? null : String(name), issue?.message ?? 'invalid')
  }
  const broken = type.invariant?.(after)
  if (broken) return invalid(edit, null, broken)
  if (new TextEncoder().encode(canonicalJson(after)).length > RECORD_LIMITS.bytes) {
    return { reason: 'tooLarge', id, type: type.name }
  }
  return null
}

function invalid({ id, type }: Edit, field: string | null, detail: string): Refusal {
  return { reason: 'invalid', id, type: type.name, field, detail }
}
