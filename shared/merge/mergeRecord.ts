import { sameJson, type Json, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { changedUnits, policyOfField } from './changedUnits.ts'
import type { Contest } from './contest.ts'
import { mergeDeletion } from './deletion.ts'
import { keepValid } from './invariants.ts'
import { mergeValue } from './mergeValue.ts'
import type { MergeChoices } from './mergeChoices.ts'
import { joinPath, memberOf } from './path.ts'
import type { Base, FieldOrigin, FieldOrigins, Mine, Theirs } from './side.ts'
import { mineAs, setOrigin, type Walk } from './walk.ts'

export type MergeInput = {
  type: TypeDeclaration
  /** Null: mine is an insert without known ancestor; everything in it is then new. */
  base: Base | null
  mine: Mine
  /** Null: nothing stands yet, mine is taken as it is. */
  theirs: Theirs | null
  /** Contests of this record that are not settled, by path. */
  contests: ReadonlyMap<string, Contest>
  /** The version this write will get in its scope. */
  version: number
  /** What people chose for this wedding; NO_CHOICES elsewhere. */
  choices: MergeChoices
}

export type MergeOutput = {
  data: JsonObject
  deleted: boolean
  /**
   * Complete. May differ from theirs although nothing in `changed` does (two people wrote the same
   * value): then the write still counts as one, or what a third overwrites depends on who came first.
   * The very same object as theirs when there is nothing to note.
   */
  origins: FieldOrigins
  /** Opened, joined or closed by this merge; the others stand as they were. */
  contests: readonly Contest[]
  /** Merge units in which `data` differs from theirs; `_deleted` when that changed. */
  changed: readonly string[]
  /** Merge units where mine's value lost to theirs. */
  superseded: readonly string[]
  /** Merge units where mine gave an immutable one another value: the edit is to be rejected. */
  refused: readonly string[]
}

/** Base, mine and theirs become one record. Pure; never throws on what a person wrote. */
export function mergeRecord(input: MergeInput): MergeOutput {
  const { type, mine, base } = input
  const theirs = input.theirs ?? { data: {}, deleted: false, version: 0, origins: {} }
  const walk: Walk = {
    type,
    choices: input.choices,
    base,
    mine,
    theirs,
    version: input.version,
    standing: input.contests,
    origins: new Map(),
    contests: new Map(),
    superseded: new Set(),
    refused: new Set(),
  }
  if (input.theirs === null) return taken(walk, type)

  const fate = mergeDeletion(walk, type)
  if (fate.take === 'theirs') return output(walk, type, theirs.data, fate.deleted)
  const merged = fate.take === 'mine' ? mine.data : mergedData(walk, type)
  const data = fate.deleted ? merged : keepValid(walk, type, merged)
  return output(walk, type, data, fate.deleted)
}

function mergedData(walk: Walk, type: TypeDeclaration): JsonObject {
  const [base, mine, theirs] = [walk.base?.data ?? {}, walk.mine.data, walk.theirs.data]
  const names = new Set([base, mine, theirs].flatMap((side) => Object.keys(side)))
  const members: [string, Json][] = []
  for (const name of names) {
    const of = [memberOf(base, name), memberOf(mine, name), memberOf(theirs, name)] as const
    const value = mergeValue(walk, joinPath(name), policyOfField(type, name), ...of)
    if (value !== undefined) members.push([name, value])
  }
  return Object.fromEntries(members)
}

/** The first state of a record. */
function taken(walk: Walk, type: TypeDeclaration): MergeOutput {
  for (const path of changedUnits(type, null, walk.mine.data)) {
    setOrigin(walk, path, mineAs(walk, undefined), [])
  }
  if (walk.mine.deleted) setOrigin(walk, '_deleted', mineAs(walk, undefined), [])
  return output(walk, type, walk.mine.data, walk.mine.deleted)
}

/** What a walk has found, against what stood. */
export function output(
  walk: Walk,
  type: TypeDeclaration,
  data: JsonObject,
  deleted: boolean,
): MergeOutput {
  const changed = changedUnits(type, walk.theirs.data, data)
  if (deleted !== walk.theirs.deleted) changed.push('_deleted')
  return {
    data,
    deleted,
    origins: mergedOrigins(walk),
    contests: [...walk.contests.values()],
    changed,
    superseded: [...walk.superseded],
    refused: [...walk.refused],
  }
}

function mergedOrigins(walk: Walk): FieldOrigins {
  const { origins } = walk.theirs
  const before = (path: string) => (Object.hasOwn(origins, path) ? origins[path] : undefined)
  const touched = [...walk.origins].filter(
    ([path, origin]) => !sameJson(before(path), origin ?? undefined),
  )
  if (touched.length === 0) return origins
  const next = new Map<string, FieldOrigin | null>([...Object.entries(origins), ...touched])
  const kept = [...next].filter((entry): entry is [string, FieldOrigin] => entry[1] !== null)
  return Object.fromEntries(kept)
}
