import type { Actor, Change, RightsContext } from './access.ts'
import { sameJson } from './canonical.ts'
import type { JsonObject } from './canonical.ts'
import type { FieldDeclaration } from './field.ts'
import type { TypeDeclaration } from './type.ts'

export type Operation = 'create' | 'update' | 'delete'

/** Stands for the whole record: the actor may not create or delete it at all. */
export const WHOLE_RECORD = '*'

/**
 * The top-level fields of a change that its author may not write; empty: all is allowed,
 * `['*']`: the rule for the whole record refuses. The server decides by this, the interface
 * shows by it, so that nobody is offered what will be refused.
 */
export function refusedFields(
  type: TypeDeclaration,
  actor: Actor,
  op: Operation,
  change: Change,
  context: RightsContext,
): readonly string[] {
  if (op === 'delete') return type.delete(actor, change, context) ? [] : [WHOLE_RECORD]
  if (op === 'create') {
    if (!type.create(actor, change, context)) return [WHOLE_RECORD]
    return Object.keys(change.after).filter((name) => {
      const field = declared(type, name)
      if (!field) return false
      if (field.merge.kind === 'serverOwned') return true
      return field.write !== undefined && !field.write(actor, change, context)
    })
  }
  return changedFields(change.before, change.after).filter((name) => {
    const field = declared(type, name)
    if (field?.merge.kind === 'serverOwned' || field?.merge.kind === 'immutable') return true
    return !(field?.write ?? type.update)(actor, change, context)
  })
}

/** Top-level fields whose value differs, added and removed ones included. */
export function changedFields(before: JsonObject | null, after: JsonObject): string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after)])
  return [...names].filter((name) => !sameJson(member(before, name), member(after, name)))
}

/** `Object.hasOwn`, since a field may be called like a member of every object. */
function member(data: JsonObject | null, name: string) {
  return data !== null && Object.hasOwn(data, name) ? data[name] : undefined
}

function declared(type: TypeDeclaration, name: string): FieldDeclaration | undefined {
  return Object.hasOwn(type.fields, name) ? type.fields[name] : undefined
}
