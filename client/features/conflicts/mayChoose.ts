import { decidedChange } from '#shared/merge/decidedChange.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { hasRole, type Actor, type RightsContext, type Role } from '#shared/schema/record/access.ts'
import type { ConflictData } from '#shared/schema/conflict.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import { resolution } from '#shared/schema/resolution.ts'

export type Question = {
  card: ConflictData
  /** What the record holds now; null: it is not here, or it is deleted. */
  record: JsonObject | null
  context: RightsContext
}

/** Whether somebody may settle a question with this value: the rules by which the server judges. */
export function mayChoose(
  actor: Actor | null,
  { card, record, context }: Question,
  value: Json | undefined,
): boolean {
  const type = typeNamed(card.recordType)
  if (!actor || !type) return false
  if (!resolution.create(actor, { id: '', before: null, after: {} }, context)) return false
  if (card.deciders.length > 0 && !hasRole(actor, card.deciders as Role[])) return false
  const before = record ?? {}
  const change = (after: JsonObject) => ({ id: card.record, before, after })
  if (card.path === '_deleted') {
    return value === undefined
      ? type.delete(actor, change(before), context)
      : type.update(actor, change(before), context)
  }
  const given = card.siblings.map((sibling) => sibling.value)
  const decided = { id: card.record, ...decidedChange(before, { path: card.path, value }, given) }
  return refusedFields(type, actor, 'update', decided, context).length === 0
}

/** Whether any of the values given is theirs to choose. */
export function mayDecide(actor: Actor | null, question: Question): boolean {
  return question.card.siblings.some(({ value }) => mayChoose(actor, question, value))
}
