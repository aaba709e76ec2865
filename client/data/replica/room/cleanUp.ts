import type { ScopeName } from '#shared/schema/record/scope.ts'

/** Something on this device that could be fetched again. */
export type Holding = {
  kind: 'original' | 'thumb' | 'memory'
  /** Of the file; of what was told of the past, its key. */
  id: string
  /** Null: of several weddings. */
  scope: ScopeName | null
  /** Bytes. */
  size: number
  /** Unix ms. */
  usedAt: number
  /** The server has it whole. */
  isSafe: boolean
}

export type CleanUpRules = {
  /** Pinned, or today's, or of the next 72 hours. */
  isProtected: (scope: ScopeName) => boolean
  /** Whole days since the wedding. */
  daysPast: (scope: ScopeName) => number
  /** `tidy` takes of long past weddings alone; `room` whatever is neither protected nor only here. */
  how: 'tidy' | 'room'
}

/** Nobody looks at its pictures every week any more. */
const LONG_PAST_DAYS = 30

/**
 * What goes first when room is needed: originals of long past weddings, other originals, then small
 * pictures in the same order, then what was told of the past; of each the longest unused first. What
 * is protected or only on this device never goes.
 *
 * @param target bytes to free; fewer where there is no more to take
 */
export function planCleanUp(
  holdings: readonly Holding[],
  { isProtected, daysPast, how }: CleanUpRules,
  target: number,
): readonly Holding[] {
  // The same file may belong to two weddings.
  const needed = new Set(
    holdings
      .filter(({ scope, isSafe }) => !isSafe || (scope !== null && isProtected(scope)))
      .map(({ id }) => id),
  )
  const isLongPast = ({ scope }: Holding) => scope !== null && daysPast(scope) > LONG_PAST_DAYS
  const rank = (holding: Holding) => {
    if (holding.kind === 'memory') return 4
    return (holding.kind === 'original' ? 0 : 2) + (isLongPast(holding) ? 0 : 1)
  }
  const ordered = holdings
    .filter((holding) => !needed.has(holding.id) && (how === 'room' || isLongPast(holding)))
    .toSorted((a, b) => rank(a) - rank(b) || a.usedAt - b.usedAt || (a.id < b.id ? -1 : 1))
  const plan: Holding[] = []
  const counted = new Set<string>()
  let freed = 0
  for (const holding of ordered) {
    // A file that goes goes from every wedding that has it.
    if (freed >= target && !counted.has(holding.id)) continue
    plan.push(holding)
    if (!counted.has(holding.id)) freed += holding.size
    counted.add(holding.id)
  }
  return plan
}
