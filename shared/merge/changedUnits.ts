import { sameJson, type Json, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { MergePolicy } from '#shared/schema/record/field.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { beneath, isObject, joinPath, memberOf } from './path.ts'

/**
 * Paths of the merge units that differ: a field's name, `people/<member>` for a set,
 * `places/barn/label` within a map, `places/barn` where the whole entry came or went.
 */
export function changedUnits(
  type: TypeDeclaration,
  before: JsonObject | null,
  after: JsonObject,
): string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after)])
  return [...names].flatMap((name) =>
    unitsOf(
      joinPath(name),
      policyOfField(type, name),
      memberOf(before ?? undefined, name),
      memberOf(after, name),
    ),
  )
}

/** The declared policy of a field; one that a newer build added merges as a register. */
export function policyOfField(type: TypeDeclaration, name: string): MergePolicy {
  const field = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined
  return field?.merge ?? { kind: 'register' }
}

function unitsOf(
  path: string,
  policy: MergePolicy,
  before: Json | undefined,
  after: Json | undefined,
): string[] {
  if (sameJson(before, after)) return []
  if (policy.kind !== 'set' && policy.kind !== 'mapByKey') return [path]
  if (!isObject(before ?? {}) || !isObject(after ?? {})) return [path]
  const from = isObject(before) ? before : undefined
  const to = isObject(after) ? after : undefined
  const names = new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})])
  if (names.size === 0) return [path]
  return [...names].flatMap((name) => {
    const [a, b] = [memberOf(from, name), memberOf(to, name)]
    if (sameJson(a, b)) return []
    const inner = beneath(path, name)
    if (policy.kind === 'set' || !isObject(a) || !isObject(b)) return [inner]
    const members = new Set([...Object.keys(a), ...Object.keys(b)])
    return [...members].flatMap((member) =>
      unitsOf(
        beneath(inner, member),
        policy.members[member] ?? { kind: 'register' },
        memberOf(a, member),
        memberOf(b, member),
      ),
    )
  })
}
