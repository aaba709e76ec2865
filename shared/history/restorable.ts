import type { TypeDeclaration } from '#shared/schema/record/type.ts'

/**
 * What is said once and stands: reports, questions and their answers, memberships and named moments. A
 * restore brings back the plan, and never what happened to it.
 */
const SAID_ONCE: ReadonlySet<string> = new Set([
  'fact',
  'member',
  'conflict',
  'resolution',
  'handover',
  'savepoint',
])

/** Whether records of this type go back with the rest. */
export function isRestorable(type: TypeDeclaration): boolean {
  return !SAID_ONCE.has(type.name)
}

/** Whether a field can have an earlier value again. */
export function isRestorableField(type: TypeDeclaration, name: string): boolean {
  const field = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined
  const kind = field?.merge.kind
  return kind !== undefined && kind !== 'immutable' && kind !== 'serverOwned'
}
