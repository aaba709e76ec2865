import { sameJson } from '#shared/schema/record/canonical.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { changedUnits, policyOfField } from './changedUnits.ts'
import type { Candidate } from './contest.ts'
import { fieldOf, valueAt } from './path.ts'
import {
  byStamp,
  closeByLaterEdit,
  editsOfOrigin,
  hadByHand,
  mineAs,
  setContest,
  setOrigin,
  standingEdits,
  type Walk,
} from './walk.ts'

/** Whether the record ends up deleted, and whose data count: a deletion carries no edits. */
export type Fate = { deleted: boolean; take: 'merged' | 'theirs' | 'mine' }

const DELETED = '_deleted'

/**
 * Delete against an untouched record, or one with trivial edits: deleted. Against a real edit by
 * someone who had not seen the deletion: the edit survives, and a person is asked. Values of the
 * contest: `false` keeps the record, absent deletes it.
 */
export function mergeDeletion(walk: Walk, type: TypeDeclaration): Fate {
  const { mine, theirs } = walk
  const wasDeleted = walk.base?.deleted ?? false
  if (mine.deleted) {
    if (wasDeleted)
      return { deleted: theirs.deleted, take: wasHandedOver(walk) ? 'merged' : 'theirs' }
    return deletedByMine(walk, type)
  }
  if (!theirs.deleted) {
    joinOpenQuestion(walk, type)
    if (wasDeleted) setOrigin(walk, DELETED, mineAs(walk, undefined), [])
    return { deleted: false, take: 'merged' }
  }
  return editOfDeleted(walk, type, wasDeleted)
}

/** The deletion came by hand, after edits of one's own: where others keep the record, those count. */
function wasHandedOver({ base, theirs }: Walk): boolean {
  return base?.handed !== undefined && !theirs.deleted
}

function deletedByMine(walk: Walk, type: TypeDeclaration): Fate {
  const { theirs } = walk
  if (theirs.deleted) {
    const others = editsOfOrigin(walk, DELETED, undefined, undefined)
    setOrigin(walk, DELETED, mineAs(walk, undefined), otherOrigins(walk, others))
    return { deleted: true, take: 'theirs' }
  }
  const edits = unseenRealEdits(walk, type)
  edits.push(...unseenReturn(walk, edits))
  if (edits.length > 0) {
    ask(walk, [...edits.map(keeping), mineAs(walk, undefined)])
    walk.superseded.add(DELETED)
    return { deleted: false, take: 'theirs' }
  }
  setOrigin(walk, DELETED, mineAs(walk, undefined), [])
  for (const contest of walk.standing.values()) closeByLaterEdit(walk, contest, undefined)
  return { deleted: true, take: 'theirs' }
}

function editOfDeleted(walk: Walk, type: TypeDeclaration, wasDeleted: boolean): Fate {
  const { base, mine, theirs } = walk
  const edited = changedUnits(type, base?.data ?? null, mine.data)
  if (base !== null && wasDeleted) {
    // The author knew that it was deleted: leaving it alive is a decision, but not on a later deletion.
    const deletions = standingEdits(walk, DELETED, undefined, undefined)
    const unseen = otherOrigins(walk, deletions).filter(
      ({ version }) => base.version > 0 && version > base.version,
    )
    if (unseen.length > 0) ask(walk, [...unseen, keeping(mineAs(walk, undefined))])
    setOrigin(walk, DELETED, mineAs(walk, undefined), [])
    return { deleted: false, take: whole(walk) ? 'merged' : 'mine' }
  }
  const real = edited.filter((path) => !isTrivial(walk, type, path))
  if (real.length === 0) {
    for (const path of edited) walk.superseded.add(path)
    return { deleted: true, take: 'theirs' }
  }
  const deletions = standingEdits(walk, DELETED, undefined, undefined)
  ask(walk, [...otherOrigins(walk, deletions), keeping(mineAs(walk, undefined))])
  setOrigin(walk, DELETED, mineAs(walk, undefined), [])
  return { deleted: false, take: Object.keys(theirs.data).length > 0 ? 'merged' : 'mine' }
}

/** A third person's edit, made without having seen the deletion, speaks for keeping the record too. */
function joinOpenQuestion(walk: Walk, type: TypeDeclaration): void {
  const standing = walk.standing.get(DELETED)
  if (!standing) return
  const unseen = standing.candidates.some(
    (candidate) =>
      candidate.value === undefined &&
      candidate.origin !== walk.mine.origin &&
      candidate.version > (walk.base?.version ?? 0),
  )
  const real = changedUnits(type, walk.base?.data ?? null, walk.mine.data).some(
    (path) => !isTrivial(walk, type, path),
  )
  if (unseen && real) {
    ask(walk, [...otherOrigins(walk, standing.candidates), keeping(mineAs(walk, undefined))])
  }
}

function ask(walk: Walk, candidates: readonly Candidate[]): void {
  const standing = walk.standing.get(DELETED)
  const earlier = (standing?.candidates ?? []).filter(
    ({ origin }) => !candidates.some((candidate) => candidate.origin === origin),
  )
  const all = [...earlier, ...candidates].sort(byStamp)
  const kept = all.findLast((candidate) => candidate.value !== undefined)
  setContest(walk, {
    path: DELETED,
    kind: 'deletion',
    reason: 'deleteVsEdit',
    status: 'open',
    deciders: [],
    agreed: standing?.agreed ?? { value: false },
    candidates: all,
    inForce: kept ? { at: kept.at } : 'agreed',
  })
}

/** The latest unseen edit of each other origin that is worth keeping the record for. */
function unseenRealEdits(walk: Walk, type: TypeDeclaration): Candidate[] {
  const { base, theirs } = walk
  const paths = new Set([...Object.keys(theirs.origins), ...walk.standing.keys()])
  for (const path of changedUnits(type, base?.data ?? null, theirs.data)) paths.add(path)
  paths.delete(DELETED)
  const latest = new Map<string, Candidate>()
  for (const path of paths) {
    if (isTrivial(walk, type, path)) continue
    const [from, now] = [valueAt(base?.data ?? null, path), valueAt(theirs.data, path)]
    for (const edit of unseenAt(walk, path, from, now)) {
      const known = latest.get(edit.origin)
      if (!known || byStamp(known, edit) < 0) latest.set(edit.origin, edit)
    }
  }
  return [...latest.values()]
}

/** Somebody brought it back, or kept it, and whoever deletes it now had not seen that. */
function unseenReturn(walk: Walk, edits: readonly Candidate[]): Candidate[] {
  const returns = editsOfOrigin(walk, DELETED, undefined, undefined)
  return otherOrigins(walk, returns).filter(
    (one) =>
      one.version > (walk.base?.version ?? 0) && edits.every(({ origin }) => origin !== one.origin),
  )
}

function unseenAt(
  walk: Walk,
  path: string,
  from: Parameters<typeof editsOfOrigin>[2],
  now: Parameters<typeof editsOfOrigin>[2],
): Candidate[] {
  const edits = [
    ...editsOfOrigin(walk, path, from, now),
    ...(walk.standing.get(path)?.candidates ?? []),
  ]
  const version = walk.base?.version ?? 0
  return edits.filter(
    (edit) =>
      edit.origin !== walk.mine.origin &&
      !hadByHand(walk, edit, from) &&
      (version > 0 ? edit.version > version : !sameJson(from, now)),
  )
}

/** Where it stands in a list, and flags that were set: not worth bringing a record back for. */
function isTrivial(walk: Walk, type: TypeDeclaration, path: string): boolean {
  if (policyOfField(type, fieldOf(path)).kind === 'order') return true
  const values = [walk.base?.data ?? null, walk.mine.data, walk.theirs.data].map((data) =>
    valueAt(data, path),
  )
  return (
    !path.includes('/') &&
    values.some((value) => typeof value === 'boolean') &&
    values.every((value) => value === undefined || typeof value === 'boolean')
  )
}

function keeping(edit: Candidate): Candidate {
  return { ...edit, value: false }
}

function otherOrigins(walk: Walk, edits: readonly Candidate[]): Candidate[] {
  return edits.filter(({ origin }) => origin !== walk.mine.origin)
}

/** A scrubbed tombstone has nothing to merge with. */
function whole(walk: Walk): boolean {
  return Object.keys(walk.theirs.data).length > 0
}
