import { sameJson, type Json, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { MergePolicy } from '#shared/schema/record/field.ts'
import type { Candidate } from '../contest.ts'
import { mergeUnit } from '../mergeUnit.ts'
import { beneath, isObject, memberOf } from '../path.ts'
import {
  byStamp,
  closeByLaterEdit,
  editsOfOrigin,
  mineAs,
  setContest,
  setOrigin,
  unseenEdits,
  type Walk,
} from '../walk.ts'

type MapPolicy = Extract<MergePolicy, { kind: 'mapByKey' }>

/** Merges one member of an entry by the policy it has. */
export type MergeMember = (
  walk: Walk,
  path: string,
  policy: MergePolicy,
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
) => Json | undefined

/** Per key, then per member by the member's own policy. */
export function mergeMapByKey(
  walk: Walk,
  path: string,
  policy: MapPolicy,
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
  mergeMember: MergeMember,
): Json | undefined {
  if (![base, mine, theirs].every((value) => value === undefined || isMapOfObjects(value))) {
    return mergeUnit(walk, path, { policy: { kind: 'register' } }, base, mine, theirs)
  }
  const [b, m, t] = [base, mine, theirs].map((value) => (isObject(value) ? value : {}))
  const keys = new Set([b, m, t].flatMap((side) => Object.keys(side ?? {})))
  const entries: [string, Json][] = []
  for (const key of keys) {
    const [from, to, now] = [b, m, t].map((side) => asObject(memberOf(side, key)))
    const value = mergeEntry(walk, beneath(path, key), policy, from, to, now, mergeMember)
    if (value !== undefined) entries.push([key, value])
  }
  if (entries.length > 0) return Object.fromEntries(entries)
  const mineChangedPresence = (base === undefined) !== (mine === undefined)
  const present = mineChangedPresence ? mine !== undefined : theirs !== undefined
  return present ? {} : undefined
}

function mergeEntry(
  walk: Walk,
  path: string,
  policy: MapPolicy,
  base: JsonObject | undefined,
  mine: JsonObject | undefined,
  theirs: JsonObject | undefined,
  mergeMember: MergeMember,
): Json | undefined {
  if (sameJson(base, mine)) return theirs
  const standing = walk.standing.get(path)
  const seenAll = walk.base !== null && walk.base.version >= (standing?.joinedAt ?? 0)
  if (standing && seenAll) closeByLaterEdit(walk, standing, mine)
  if (mine === undefined) return removedEntry(walk, path, base, theirs)
  if (theirs === undefined) {
    const removals = unseenEdits(walk, editsOfOrigin(walk, path, base, undefined), base)
    writeMembers(walk, path, base, mine)
    if (removals.length > 0) keepBoth(walk, path, [...removals, mineAs(walk, mine)], undefined)
    return mine
  }
  const names = new Set([base, mine, theirs].flatMap((side) => Object.keys(side ?? {})))
  const members: [string, Json][] = []
  for (const name of names) {
    const of = [memberOf(base, name), memberOf(mine, name), memberOf(theirs, name)] as const
    const value = mergeMember(walk, beneath(path, name), policyOf(policy, name), ...of)
    if (value !== undefined) members.push([name, value])
  }
  return Object.fromEntries(members)
}

/** A key removed against a key edited: the edit survives. */
function removedEntry(
  walk: Walk,
  path: string,
  base: JsonObject | undefined,
  theirs: JsonObject | undefined,
): Json | undefined {
  if (theirs === undefined) {
    const others = unseenEdits(walk, editsOfOrigin(walk, path, base, undefined), base)
    setOrigin(walk, path, mineAs(walk, undefined), others)
    return undefined
  }
  const edits = unseenBeneath(walk, path, base, theirs)
  const last = edits.sort(byStamp).at(-1)
  if (last) {
    keepBoth(walk, path, [{ ...last, value: theirs }, mineAs(walk, undefined)], theirs)
    walk.superseded.add(path)
    return theirs
  }
  for (const inner of Object.keys(walk.theirs.origins)) {
    if (inner.startsWith(`${path}/`)) walk.origins.set(inner, null)
  }
  for (const [inner, contest] of walk.standing) {
    if (inner.startsWith(`${path}/`)) closeByLaterEdit(walk, contest, undefined)
  }
  setOrigin(walk, path, mineAs(walk, undefined), [])
  return undefined
}

function keepBoth(
  walk: Walk,
  path: string,
  candidates: readonly Candidate[],
  theirs: Json | undefined,
): void {
  const edit = candidates.findLast((candidate) => candidate.value !== undefined)
  const standing = walk.standing.get(path)
  const earlier = (standing?.candidates ?? []).filter(
    (candidate) => !candidates.some((other) => other.origin === candidate.origin),
  )
  setContest(walk, {
    path,
    kind: 'mapByKey',
    reason: 'deleteVsEdit',
    status: 'auto',
    deciders: [],
    agreed: standing?.agreed ?? (theirs === undefined ? {} : { value: theirs }),
    candidates: [...earlier, ...candidates],
    inForce: edit ? { at: edit.at } : 'agreed',
  })
}

/** Edits of any member that the author of a removal had not seen. */
function unseenBeneath(
  walk: Walk,
  path: string,
  base: JsonObject | undefined,
  theirs: JsonObject,
): Candidate[] {
  const known = walk.base !== null && walk.base.version > 0
  if (!known) {
    const unchanged = walk.base !== null && sameJson(base, theirs)
    return unchanged ? [] : unseenEdits(walk, editsOfOrigin(walk, path, undefined, theirs), base)
  }
  const paths = [...new Set([...Object.keys(walk.theirs.origins), ...walk.standing.keys()])]
  return paths
    .filter((inner) => inner.startsWith(`${path}/`))
    .flatMap((inner) => [
      ...editsOfOrigin(walk, inner, undefined, null),
      ...(walk.standing.get(inner)?.candidates ?? []),
    ])
    .filter((edit) => edit.origin !== walk.mine.origin && edit.version > (walk.base?.version ?? 0))
}

/**
 * Origins of an entry that is new, or came back: its members come with it, those that never change as
 * well. What was taken out of it is an edit too, and what was left as it was is none, or the order of
 * arrival would decide.
 */
function writeMembers(
  walk: Walk,
  path: string,
  base: JsonObject | undefined,
  mine: JsonObject,
): void {
  walk.origins.set(path, null)
  for (const name of new Set([...Object.keys(base ?? {}), ...Object.keys(mine)])) {
    const isLeft = base !== undefined && sameJson(memberOf(base, name), memberOf(mine, name))
    if (isLeft) walk.origins.set(beneath(path, name), null)
    else setOrigin(walk, beneath(path, name), mineAs(walk, undefined), [])
  }
}

function policyOf(policy: MapPolicy, name: string): MergePolicy {
  const declared = Object.hasOwn(policy.members, name) ? policy.members[name] : undefined
  return declared ?? { kind: 'register' }
}

function asObject(value: Json | undefined): JsonObject | undefined {
  return isObject(value) ? value : undefined
}

function isMapOfObjects(value: Json): boolean {
  return isObject(value) && Object.values(value).every(isObject)
}
