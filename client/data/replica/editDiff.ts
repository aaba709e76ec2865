import { sameJson, type Json, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { MergePolicy } from '#shared/schema/record/field.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'

/** One value that an edit changed; `undefined` where it is absent. */
export type EditedValue = {
  path: readonly string[]
  before: Json | undefined
  after: Json | undefined
}

/**
 * What an edit touched, as small as the merge sees it: a member of a set or map is a value of its
 * own, so that taking back mine leaves the members that others added.
 */
export function editDiff(
  type: TypeDeclaration | null,
  before: JsonObject,
  after: JsonObject,
): EditedValue[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].flatMap((name) =>
    diffValue(
      [name],
      depthOf(policyOf(type, name)),
      valueAt(before, [name]),
      valueAt(after, [name]),
    ),
  )
}

function diffValue(
  path: readonly string[],
  depth: number,
  before: Json | undefined,
  after: Json | undefined,
): EditedValue[] {
  if (sameJson(before, after)) return []
  // A set that was never written is an empty one: the first name in it is one name.
  const absent = path.length === 1 ? {} : undefined
  const [from, to] = [before ?? absent, after ?? absent]
  if (depth === 0 || !isObject(from) || !isObject(to)) return [{ path, before, after }]
  const keys = new Set([...Object.keys(from), ...Object.keys(to)])
  if (keys.size === 0) return [{ path, before, after }]
  return [...keys].flatMap((key) =>
    diffValue([...path, key], depth - 1, valueAt(from, [key]), valueAt(to, [key])),
  )
}

function policyOf(type: TypeDeclaration | null, name: string): MergePolicy | null {
  if (!type || !Object.hasOwn(type.fields, name)) return null
  return type.fields[name]?.merge ?? null
}

function depthOf(policy: MergePolicy | null): number {
  if (policy?.kind === 'set') return 1
  return policy?.kind === 'sticky' || policy?.kind === 'mapByKey' ? 2 : 0
}

export function valueAt(data: JsonObject, path: readonly string[]): Json | undefined {
  let value: Json | undefined = data
  for (const key of path) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined
    value = value[key]
  }
  return value
}

/** A copy with one value set, or removed where it is `undefined`; missing objects on the way are made. */
export function withValue(
  data: JsonObject,
  path: readonly string[],
  value: Json | undefined,
): JsonObject {
  const [key, ...rest] = path
  if (key === undefined) return data
  const copy: JsonObject = { ...data }
  if (rest.length === 0) {
    if (value === undefined) delete copy[key]
    else copy[key] = value
    return copy
  }
  const inner = valueAt(data, [key])
  if (inner === undefined && value === undefined) return data
  copy[key] = withValue(isObject(inner) ? inner : {}, rest, value)
  return copy
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
