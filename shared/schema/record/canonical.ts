/** Plain JSON; `undefined` never occurs, absent is absent. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

/**
 * The one text of a JSON value, used for equality, hashes and checksums: keys sorted by code unit,
 * no white space, `-0` written as `0`. Absent, `null` and `""` stay different values.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') {
    return JSON.stringify(value === 0 ? 0 : value) ?? 'null'
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const object = value as Record<string, unknown>
  const members: string[] = []
  for (const key of Object.keys(object).sort()) {
    const member = object[key]
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(member)}`)
  }
  return `{${members.join(',')}}`
}

/**
 * Equality of JSON values, as of their one text; two absent values (`undefined`) are equal, absent and
 * null are not.
 */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
    return a.every((one, index) => sameJson(one, b[index]))
  }
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const isPart = (name: string) =>
    one[name] === undefined || (Object.hasOwn(other, name) && sameJson(one[name], other[name]))
  return Object.keys(one).every(isPart) && members(one) === members(other)
}

/** How many members are there; one that is `undefined` is not. */
function members(object: Record<string, unknown>): number {
  return Object.values(object).filter((value) => value !== undefined).length
}
