import { sameJson, type Json } from '#shared/schema/record/canonical.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import type { Candidate, Contest } from './contest.ts'
import type { MergeChoices } from './mergeChoices.ts'
import type { Base, FieldOrigin, Mine, Theirs } from './side.ts'

/** What every kind of merging sees, and where it leaves its results. */
export type Walk = {
  type: TypeDeclaration
  /** What people chose for this wedding. */
  choices: MergeChoices
  base: Base | null
  mine: Mine
  theirs: Theirs
  version: number
  /** Contests that are not settled, as they stood. */
  standing: ReadonlyMap<string, Contest>
  /** Results. */
  origins: Map<string, FieldOrigin | null>
  contests: Map<string, Contest>
  superseded: Set<string>
  refused: Set<string>
}

/**
 * The edit started from a state whose history is gone: what others did since can only be guessed, so
 * nothing of theirs gives way to it without a person.
 */
export function isLate({ base }: Walk): boolean {
  return base?.trust === 'client'
}

/** The edit being merged, as a value for one unit. */
export function mineAs(walk: Walk, value: Json | undefined): Candidate {
  const { at, by, role, device, origin, receivedAt } = walk.mine
  const edit = { at, by, role, device, origin, receivedAt, version: walk.version }
  return value === undefined ? edit : { ...edit, value }
}

/**
 * The edits of a unit that nobody has overwritten with knowledge of them. One: nothing was ever
 * concurrent here. None: the unit was never written.
 */
export function standingEdits(
  walk: Walk,
  path: string,
  base: Json | undefined,
  theirs: Json | undefined,
): readonly Candidate[] {
  const contest = walk.standing.get(path)
  if (contest) return contest.candidates
  return editsOfOrigin(walk, path, base, theirs)
}

/** As `standingEdits`, without looking at the contest. */
export function editsOfOrigin(
  walk: Walk,
  path: string,
  base: Json | undefined,
  theirs: Json | undefined,
): readonly Candidate[] {
  const origin = Object.hasOwn(walk.theirs.origins, path) ? walk.theirs.origins[path] : undefined
  if (origin) return [candidateOf(origin, theirs), ...(origin.also ?? [])]
  if (theirs === undefined && base === undefined) return []
  // Nothing is known of who wrote it: an equal value counts as seen, a differing one as new.
  const unknown = { version: walk.theirs.version, at: UNKNOWN, by: '', role: 'viewer' } as const
  return sameJson(base, theirs) ? [] : [candidateOf(unknown, theirs)]
}

const UNKNOWN = '00000000000000-0000-000000000000'

export function candidateOf(origin: FieldOrigin, value: Json | undefined): Candidate {
  const { version, at, by, role } = origin
  const edit = {
    at,
    by,
    role,
    version,
    device: origin.device ?? '',
    origin: origin.origin ?? at.slice(20),
    receivedAt: origin.receivedAt ?? Number(at.slice(0, 14)),
  }
  return value === undefined ? edit : { ...edit, value }
}

/**
 * Whether the author of the merged edit knew of another one. Versions say so, never clocks; where the
 * base's version is unknown, a value equal to the base's counts as known.
 */
export function hasSeen(walk: Walk, edit: Candidate, base: Json | undefined): boolean {
  if (walk.base === null) return false
  if (hadByHand(walk, edit, base)) return true
  return walk.base.version > 0 ? edit.version <= walk.base.version : sameJson(edit.value, base)
}

/** It was handed over without a network, and its value taken in. */
export function hadByHand(walk: Walk, edit: Candidate, base: Json | undefined): boolean {
  return (walk.base?.handed?.includes(edit.version) ?? false) && sameJson(edit.value, base)
}

/** Edits that are concurrent with the merged one. An origin's later value replaces its earlier one. */
export function unseenEdits(
  walk: Walk,
  edits: readonly Candidate[],
  base: Json | undefined,
): Candidate[] {
  return edits.filter((edit) => edit.origin !== walk.mine.origin && !hasSeen(walk, edit, base))
}

/** By stamp, then origin: the order of candidates in a contest, and the last word in a tie. */
export function byStamp(a: Candidate, b: Candidate): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  if (a.origin !== b.origin) return a.origin < b.origin ? -1 : 1
  return 0
}

/** Notes where a unit's value comes from now. */
export function setOrigin(
  walk: Walk,
  path: string,
  source: Candidate,
  also: readonly Candidate[],
): void {
  const { version, at, by, role, device, origin, receivedAt } = source
  const next = { version, at, by, role: role as Mine['role'], device, origin, receivedAt }
  walk.origins.set(path, also.length > 0 ? { ...next, also: [...also].sort(byStamp) } : next)
}

/** A contest is over: somebody who had seen all of its values gave a later one. */
export function closeByLaterEdit(walk: Walk, contest: Contest, value: Json | undefined): void {
  const { by, at } = walk.mine
  walk.contests.set(contest.path, {
    ...contest,
    status: 'resolved',
    inForce: { at },
    resolution: {
      choice: 'laterEdit',
      by,
      at,
      ...(value === undefined ? {} : { value }),
    },
  })
}

/** The same value from the same origin, come again inside a larger row (F4), is not a new edit. */
function firstTold(walk: Walk, standing: Contest | undefined, edit: Candidate): Candidate {
  if (edit.origin !== walk.mine.origin || !standing) return edit
  const known = standing.candidates.find(
    ({ origin, value, version }) =>
      origin === edit.origin && sameJson(value, edit.value) && version > (walk.base?.version ?? 0),
  )
  return known ?? edit
}

/** Opens a contest or lets further values join it; an unchanged one is not told again. */
export function setContest(walk: Walk, contest: Omit<Contest, 'joinedAt'>): void {
  const standing = walk.standing.get(contest.path)
  const candidates = contest.candidates.map((edit) => firstTold(walk, standing, edit)).sort(byStamp)
  const joinedAt = Math.max(...candidates.map((candidate) => candidate.version))
  const next: Contest = { ...contest, candidates, joinedAt }
  if (standing && sameJson(standing, next)) return
  walk.contests.set(contest.path, next)
}
