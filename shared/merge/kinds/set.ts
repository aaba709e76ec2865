import type { Json } from '#shared/schema/record/canonical.ts'
import type { MergePolicy } from '#shared/schema/record/field.ts'
import { mergeUnit } from '../mergeUnit.ts'
import { beneath, isObject, memberOf } from '../path.ts'
import {
  closeByLaterEdit,
  mineAs,
  setContest,
  setOrigin,
  standingEdits,
  type Walk,
} from '../walk.ts'

type SetPolicy = Extract<MergePolicy, { kind: 'set' }>

/** A map member → true; every member is a unit of its own. */
export function mergeSet(
  walk: Walk,
  path: string,
  policy: SetPolicy,
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
): Json | undefined {
  if (![base, mine, theirs].every((value) => value === undefined || isObject(value))) {
    return mergeUnit(walk, path, { policy: { kind: 'register' } }, base, mine, theirs)
  }
  const [b, m, t] = [base, mine, theirs].map((value) => (isObject(value) ? value : {}))
  const names = new Set([b, m, t].flatMap((side) => Object.keys(side ?? {})))
  const members: [string, Json][] = []
  for (const name of names) {
    const of = [memberOf(b, name), memberOf(m, name), memberOf(t, name)] as const
    const at = beneath(path, name)
    const asks = policy.removalAsks && of[0] !== undefined && of[1] === undefined
    const value = asks ? askedRemoval(walk, at, of[2]) : mergeUnit(walk, at, { policy }, ...of)
    if (value !== undefined) members.push([name, value])
  }
  if (members.length > 0) return Object.fromEntries(members)
  const mineChangedPresence = (base === undefined) !== (mine === undefined)
  const present = mineChangedPresence ? mine !== undefined : theirs !== undefined
  return present ? {} : undefined
}

/** A removal that could hurt somebody stays a question until one who has seen it repeats it. */
function askedRemoval(walk: Walk, path: string, theirs: Json | undefined): Json | undefined {
  if (theirs === undefined) return undefined
  const standing = walk.standing.get(path)
  const base = theirs
  if (standing && walk.base !== null && walk.base.version >= standing.joinedAt) {
    setOrigin(walk, path, mineAs(walk, undefined), [])
    closeByLaterEdit(walk, standing, undefined)
    return undefined
  }
  const others = standingEdits(walk, path, base, theirs).filter(
    (edit) => edit.origin !== walk.mine.origin || edit.value !== undefined,
  )
  setContest(walk, {
    path,
    kind: 'set',
    reason: 'removal',
    status: 'open',
    deciders: [],
    agreed: { value: theirs },
    candidates: [...others, mineAs(walk, undefined)],
    inForce: 'agreed',
  })
  walk.superseded.add(path)
  return theirs
}
