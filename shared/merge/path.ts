import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'

/**
 * Path of a merge unit: members joined by `/`. In a member `~` is written `~0` and `/` `~1`, as in a
 * JSON pointer, since names of people and places may hold a slash.
 */
export function joinPath(...members: string[]): string {
  return members.map(escaped).join('/')
}

function escaped(member: string): string {
  return /[~/]/.test(member) ? member.replaceAll('~', '~0').replaceAll('/', '~1') : member
}

export function splitPath(path: string): string[] {
  return path.split('/').map(unescaped)
}

function unescaped(member: string): string {
  return member.includes('~') ? member.replaceAll('~1', '/').replaceAll('~0', '~') : member
}

/** The field that a unit lies in. */
export function fieldOf(path: string): string {
  const end = path.indexOf('/')
  return unescaped(end < 0 ? path : path.slice(0, end))
}

/** The path of a member of the unit at `path`. */
export function beneath(path: string, member: string): string {
  return `${path}/${joinPath(member)}`
}

/** The value at a path; undefined where there is none. */
export function valueAt(data: JsonObject | null, path: string): Json | undefined {
  let value: Json | undefined = data ?? undefined
  for (const member of splitPath(path)) {
    if (!isObject(value)) return undefined
    value = memberOf(value, member)
  }
  return value
}

/** A copy with another value at a path, `undefined` removes it; objects on the way are made. */
export function withValueAt(data: JsonObject, path: string, value: Json | undefined): JsonObject {
  return replaced(data, splitPath(path), value)
}

function replaced(object: JsonObject, members: string[], value: Json | undefined): JsonObject {
  const [member, ...rest] = members
  if (member === undefined) return object
  const inner = memberOf(object, member)
  if (rest.length > 0 && value === undefined && !isObject(inner)) return object
  const next = rest.length === 0 ? value : replaced(isObject(inner) ? inner : {}, rest, value)
  const kept = Object.entries(object).filter(([name]) => name !== member)
  return Object.fromEntries(next === undefined ? kept : [...kept, [member, next]])
}

/** An own member; a key called `constructor` finds nothing. */
export function memberOf(object: JsonObject | undefined, name: string): Json | undefined {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
