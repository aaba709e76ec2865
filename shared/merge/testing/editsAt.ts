import type { Candidate, Contest } from '../contest.ts'
import { valueAt } from '../path.ts'
import type { Theirs } from '../side.ts'
import { candidateOf } from '../walk.ts'

/**
 * The edits of a merge unit that nobody has overwritten with knowledge of them: the contest's
 * candidates, or those its origin remembers. The same set for any order of arrival.
 */
export function editsAt(
  theirs: Theirs,
  contests: ReadonlyMap<string, Contest>,
  path: string,
): readonly Candidate[] {
  const contest = contests.get(path)
  if (contest) return contest.candidates
  const origin = Object.hasOwn(theirs.origins, path) ? theirs.origins[path] : undefined
  if (!origin) return []
  return [candidateOf(origin, valueAt(theirs.data, path)), ...(origin.also ?? [])]
}
