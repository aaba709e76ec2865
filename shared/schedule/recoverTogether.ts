import type { Cuttable } from './cuttable.ts'
import type { Cuts, Judge } from './judge.ts'

/** More than these in one day's way to one moment do not change what can be saved by much. */
const MOST = 60

/**
 * Several moments give at once. All that could give is taken first: if even that helps no further
 * than `left`, nothing does. Then each gets back as much as it can, what is to be kept most first,
 * so that what remains is needed, every minute of it.
 *
 * @returns null: nothing helps further without making something else worse
 */
export function together(judge: Judge, candidates: readonly Cuttable[], left: number): Cuts | null {
  const asked = candidates.slice(0, MOST)
  const cuts = new Map(asked.map(({ item, room }) => [item, room]))
  const { left: goal, harm: most } = judge(cuts)
  if (goal >= left) return null
  let harm = most
  for (const { item, room } of asked.toReversed()) {
    const given = leastThat(room, (minutes) => {
      const tried = judge(withCut(cuts, item, minutes))
      return tried.left <= goal && tried.harm <= harm
    })
    if (given === 0) cuts.delete(item)
    else cuts.set(item, given)
    harm = judge(cuts).harm
  }
  return harm > 0 ? null : cuts
}

function withCut(cuts: Cuts, item: string, minutes: number): Cuts {
  const next = new Map(cuts)
  if (minutes === 0) next.delete(item)
  else next.set(item, minutes)
  return next
}

/** The smallest number of minutes up to `most` that will do; `most` itself always does. */
function leastThat(most: number, does: (minutes: number) => boolean): number {
  if (does(0)) return 0
  let [no, yes] = [0, most]
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2)
    if (does(middle)) yes = middle
    else no = middle
  }
  return yes
}
