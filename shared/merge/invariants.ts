import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { changedUnits } from './changedUnits.ts'
import { valueAt, withValueAt } from './path.ts'
import { policyAt } from './policyInForce.ts'
import { editsOfOrigin, mineAs, setContest, type Walk } from './walk.ts'

/** Whether the declared fields parse and the type's invariant holds; fields of newer builds pass. */
export function isValid(type: TypeDeclaration, data: JsonObject): boolean {
  const declared = Object.entries(data).filter(([name]) => Object.hasOwn(type.fields, name))
  if (!type.data.safeParse(Object.fromEntries(declared)).success) return false
  return (type.invariant?.(data) ?? null) === null
}

/**
 * Values that are right one by one can be wrong together. Then the units that broke the record keep
 * their last valid value, and a person is asked.
 */
export function keepValid(walk: Walk, type: TypeDeclaration, merged: JsonObject): JsonObject {
  if (isValid(type, merged) || !isValid(type, walk.theirs.data)) return merged
  const changed = changedUnits(type, walk.theirs.data, merged).sort()
  for (const path of changed) {
    const data = withValueAt(merged, path, valueAt(walk.theirs.data, path))
    if (isValid(type, data)) {
      keepLastValid(walk, type, path)
      return data
    }
  }
  for (const path of changed) keepLastValid(walk, type, path)
  return walk.theirs.data
}

function keepLastValid(walk: Walk, type: TypeDeclaration, path: string): void {
  const [from, mine, theirs] = [
    valueAt(walk.base?.data ?? null, path),
    valueAt(walk.mine.data, path),
    valueAt(walk.theirs.data, path),
  ]
  const standing = walk.standing.get(path)
  const others = (standing?.candidates ?? editsOfOrigin(walk, path, from, theirs)).filter(
    ({ origin }) => origin !== walk.mine.origin,
  )
  walk.origins.delete(path)
  walk.contests.delete(path)
  walk.superseded.add(path)
  setContest(walk, {
    path,
    kind: policyAt(type, path, walk.theirs.data, walk.choices).policy.kind,
    reason: 'invariant',
    status: 'open',
    deciders: [],
    agreed: theirs === undefined ? {} : { value: theirs },
    candidates: [...others, mineAs(walk, mine)],
    inForce: 'agreed',
  })
}
