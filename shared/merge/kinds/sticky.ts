import {
  canonicalJson,
  sameJson,
  type Json,
  type JsonObject,
} from '#shared/schema/record/canonical.ts'
import { isObject, memberOf } from '../path.ts'
import { mineAs, setOrigin, type Walk } from '../walk.ts'

/** Both parts only grow, so a stale phone never takes back a mark; taking back names the mark. */
export function mergeSticky(
  walk: Walk,
  path: string,
  mine: Json | undefined,
  theirs: Json | undefined,
): Json | undefined {
  const joined = joinedMarks(theirs, mine)
  if (!sameJson(joined, theirs)) setOrigin(walk, path, mineAs(walk, undefined), [])
  return joined
}

function joinedMarks(a: Json | undefined, b: Json | undefined): Json | undefined {
  if (!isObject(a)) return b
  if (!isObject(b)) return a
  const parts = [...new Set([...Object.keys(a), ...Object.keys(b)])].map(
    (part) => [part, joinedPart(memberOf(a, part), memberOf(b, part))] as const,
  )
  return Object.fromEntries(parts)
}

function joinedPart(a: Json | undefined, b: Json | undefined): Json {
  const members = { ...objectOf(a) }
  for (const [name, value] of Object.entries(objectOf(b))) {
    const other = memberOf(members, name)
    // One mark never has two contents; should it, both sides choose the same one.
    if (other === undefined || canonicalJson(value) < canonicalJson(other)) members[name] = value
  }
  return members
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {}
}
