/** Equality of lines or tokens; the bound on the work is a bound on its calls. */
export type Same = (a: string, b: string) => boolean

/** Pieces `from` to `to` (exclusive) of the old became pieces `newFrom` to `newTo` of the new. */
export type Run = { from: number; to: number; newFrom: number; newTo: number }

const NONE = -2

/**
 * The fewest additions and removals that make one list of pieces the other (Myers 1986), as runs of
 * them. On plain arrays of numbers, since a note of 20,000 characters is compared twice in each merge.
 *
 * @returns null: more than `most` single changes lie between the two
 */
export function changedRuns(
  old: readonly string[],
  now: readonly string[],
  most: number,
  same: Same,
): Run[] | null {
  // So much is certain without comparing anything.
  if (Math.abs(old.length - now.length) > most) return null
  const found = shortest(old, now, Math.min(most, old.length + now.length), same)
  return found && runsOf(found)
}

/** How far each diagonal came with `edits` changes, and by which last step; index `(k + edits) / 2`. */
type Level = { reached: Int32Array; added: Uint8Array }
type Found = { levels: readonly Level[]; diagonal: number; common: number }

function shortest(
  old: readonly string[],
  now: readonly string[],
  most: number,
  same: Same,
): Found | null {
  /** Last piece of the old that is reached, by diagonal; beyond it both are equal. */
  const best = new Int32Array(2 * most + 3).fill(NONE)
  const zero = most + 1
  const snake = (position: number, diagonal: number): number => {
    for (let at = position; ; at += 1) {
      const [a, b] = [old[at + 1], now[at + 1 - diagonal]]
      if (a === undefined || b === undefined || !same(a, b)) return at
    }
  }
  const common = snake(-1, 0)
  const levels: Level[] = []
  if (common + 1 >= old.length && common + 1 >= now.length) return { levels, diagonal: 0, common }
  best[zero] = common
  // Beyond an edge of the table no shorter way can come back.
  let [lowest, highest] = [-Infinity, Infinity]
  for (let edits = 1; edits <= most; edits += 1) {
    const level = { reached: new Int32Array(edits + 1), added: new Uint8Array(edits + 1) }
    levels.push(level)
    const from = lowest > -edits ? lowest + ((lowest + edits) & 1) : -edits
    for (let diagonal = from; diagonal <= Math.min(highest, edits); diagonal += 2) {
      const removal = best[zero + diagonal - 1] ?? NONE
      const addition = best[zero + diagonal + 1] ?? NONE
      best[zero + diagonal - 1] = NONE
      const adds = removal < addition
      const start = adds ? addition : removal + 1
      const end = snake(start, diagonal)
      const index = (diagonal + edits) / 2
      level.reached[index] = end
      level.added[index] = adds ? 1 : 0
      if (end + 1 >= old.length && end - diagonal + 1 >= now.length)
        return { levels, diagonal, common }
      best[zero + diagonal] = end
      if (end + 1 >= old.length) highest = Math.min(highest, diagonal - 1)
      if (end - diagonal + 1 >= now.length) lowest = Math.max(lowest, diagonal + 1)
    }
  }
  return null
}

/** The way back: each step is one addition or one removal, and neighbours are one run. */
function runsOf({ levels, diagonal: last, common }: Found): Run[] {
  const runs: Run[] = []
  let diagonal = last
  for (let edits = levels.length; edits > 0; edits -= 1) {
    const adds = levels[edits - 1]?.added[(diagonal + edits) / 2] === 1
    const before = adds ? diagonal + 1 : diagonal - 1
    const earlier = levels[edits - 2]?.reached[(before + edits - 1) / 2] ?? common
    // Positions of the step itself, in front of what follows it unchanged.
    const from = earlier + 1
    const newFrom = earlier - before + 1
    const step = { from, to: adds ? from : from + 1, newFrom, newTo: adds ? newFrom + 1 : newFrom }
    const next = runs.at(-1)
    if (next && next.from === step.to) {
      runs[runs.length - 1] = { ...next, from: step.from, newFrom: step.newFrom }
    } else runs.push(step)
    diagonal = before
  }
  return runs.reverse()
}
