import { changedUnits, policyOfField } from '#shared/merge/changedUnits.ts'
import { isObject, splitPath, valueAt, withValueAt } from '#shared/merge/path.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import { withMark, withoutMarks, type Waits } from '#shared/schema/record/marks.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { waits } from '#shared/schema/record/values.ts'
import { isRestorableField } from './restorable.ts'

type WaitMark = Waits['marks'][string]

/** One merge unit that gets an earlier value again; absent: it was not there, or is to go. */
export type RestoredUnit = { path: string; from?: Json; to?: Json }

/**
 * The units whose value then differs from now, as an edit writes them: marks only grow, so that a tick
 * is set anew or cleared by name.
 *
 * @param only this unit or field; absent: the whole record
 */
export function restoredUnits(
  type: TypeDeclaration,
  then: JsonObject,
  now: JsonObject,
  newId: () => string,
  only?: string,
): RestoredUnit[] {
  return changedUnits(type, now, then)
    .filter((path) => only === undefined || path === only || path.startsWith(`${only}/`))
    .flatMap((path) => {
      const [name = ''] = splitPath(path)
      if (!isRestorableField(type, name)) return []
      const [from, to] = [valueAt(now, path), valueAt(then, path)]
      const { kind } = policyOfField(type, name)
      if (kind === 'sticky') return ticked(path, from, to, newId)
      // A set or map that was never written means the same as an empty one.
      const isMap = kind === 'set' || kind === 'mapByKey'
      if (isMap && path === name && isEmpty(from) && isEmpty(to)) return []
      return [unit(path, from, to)]
    })
}

/** The record with its units as they were. */
export function withUnits(data: JsonObject, units: readonly RestoredUnit[]): JsonObject {
  return units.reduce((now, { path, to }) => withValueAt(now, path, to), data)
}

function ticked(
  path: string,
  from: Json | undefined,
  to: Json | undefined,
  newId: () => string,
): RestoredUnit[] {
  const [now, then] = [waits.safeParse(from).data, waits.safeParse(to).data]
  const [isFor, wasFor] = [markedFor(now), markedFor(then)]
  const tooMany = [...isFor.keys()].some((whom) => !wasFor.has(whom))
  const anew = [...wasFor].filter(([whom]) => tooMany || !isFor.has(whom))
  if (!tooMany && anew.length === 0) return []
  const kept = tooMany ? withoutMarks(now) : now
  const restored = anew.reduce<Waits | undefined>(
    (all, [, mark]) => withMark(all, newId(), mark),
    kept,
  )
  return restored ? [unit(path, from, restored)] : []
}

/** Of each person whom a standing mark is about, and of nobody in particular, the earliest one. */
function markedFor(value: Waits | undefined): Map<string | undefined, WaitMark> {
  const marks = Object.entries(value?.marks ?? {})
    .filter(([id]) => !value?.cleared[id])
    .map(([, mark]) => mark)
  const byWhom = new Map<string | undefined, WaitMark>()
  for (const mark of marks.toSorted((a, b) => b.instant - a.instant)) byWhom.set(mark.person, mark)
  return byWhom
}

function unit(path: string, from: Json | undefined, to: Json | undefined): RestoredUnit {
  return { path, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || (isObject(value) && Object.keys(value).length === 0)
}
