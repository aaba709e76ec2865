import type { Taken } from '#shared/protocol/courier.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { namedRow, type HandedRow, type HandedRows } from './handedRow.ts'
import { contentOf, mergeKept, type Content } from './mergeKept.ts'

/**
 * What the author of a row had before them when they wrote it: the base they sent, with what they had
 * taken in from others. What is in it they did not write, so nobody's edit gets another's name, and
 * what they replaced of it they replaced with knowledge.
 *
 * @param known rows of the record; one that is named and not here as it was changes nothing. Nothing is put into
 *   it afterwards: what was reckoned stays
 * @throws {TooTangled} where more stands upon one another than people can have made
 */
export function startOf(
  type: TypeDeclaration,
  { base, taken }: Pick<HandedRow, 'base' | 'taken'>,
  known: HandedRows,
): Content | null {
  return withTaken(type, base && contentOf(base, null), taken, known)
}

/**
 * The same upon another start: the server's own history knows better what stood there.
 *
 * @param after stamp of the author's own state that the start is: it stands upon what was taken in
 *   before it already
 */
export function withTaken(
  type: TypeDeclaration,
  start: Content | null,
  taken: readonly Taken[],
  known: HandedRows,
  after = '',
): Content | null {
  chargeOnce(known, taken)
  return reckoned(type, start, taken, known, after)
}

function reckoned(
  type: TypeDeclaration,
  start: Content | null,
  taken: readonly Taken[],
  known: HandedRows,
  after: string,
): Content | null {
  const earlier: HandedRow[] = []
  let content = start
  for (const named of taken) {
    const { since, except } = named
    const row = namedRow(known, named)
    if (!row) continue
    const from = startOfGrown(type, row, earlier, known)
    if (since <= after) {
      earlier.push(row)
      continue
    }
    const { data, deleted } = mergeKept(type, from, row.mine, content, {
      except,
      // What was taken in became the row's. But upon an earlier state of one's own it may have come
      // after an undoing, which is the author's: their last word there is not the row's, but theirs.
      else: after === '' ? 'row' : 'here',
    })
    content = { data, deleted }
    earlier.push(row)
  }
  return content
}

/** Rows that name one another more often than people hand things over. */
export class TooTangled extends RangeError {
  override name = 'TooTangled'
}

type Reckoning = {
  starts: Map<HandedRow, Map<string, Content | null>>
  under: Set<HandedRow>
  /** What was paid for: a transaction that is run again does not pay again. */
  paid: WeakSet<readonly Taken[]>
  merges: number
}

/** Each start is found once: of rows that all name one another the ways are more than can be gone. */
const reckonings = new WeakMap<HandedRows, Reckoning>()

/** Merges over the rows of one record; days in a barn need some hundreds. */
const MOST_MERGES = 10_000

function reckoningOf(known: HandedRows): Reckoning {
  const found = reckonings.get(known) ?? {
    starts: new Map(),
    under: new Set(),
    paid: new WeakSet(),
    merges: 0,
  }
  reckonings.set(known, found)
  return found
}

function charge(known: HandedRows, merges: number): void {
  const reckoning = reckoningOf(known)
  reckoning.merges += merges
  if (reckoning.merges > MOST_MERGES) throw new TooTangled('Too much stands upon one another')
}

function chargeOnce(known: HandedRows, taken: readonly Taken[]): void {
  const { paid } = reckoningOf(known)
  if (paid.has(taken)) return
  paid.add(taken)
  charge(known, taken.length)
}

/**
 * A row that its device sent again, grown, on the same base: what it had sent before is not new (R2).
 *
 * @param earlier rows that were taken in before
 */
export function startOfGrown(
  type: TypeDeclaration,
  row: HandedRow,
  earlier: readonly HandedRow[],
  known: HandedRows,
): Content | null {
  const before = earlier
    .filter((one) => isGrownFrom(row, one))
    .sort(byStamp)
    .at(-1)
  const { starts, under } = reckoningOf(known)
  const key = before?.mine.at ?? ''
  const found = starts.get(row)?.get(key)
  if (found !== undefined) return found
  // No row stands upon itself, whatever somebody signed: so this ends.
  if (under.has(row)) return contentOf(row.mine, null)
  charge(known, row.taken.length + 1)
  under.add(row)
  try {
    const start = before
      ? reckoned(type, contentOf(before.mine, null), row.taken, known, before.mine.at)
      : reckoned(type, row.base && contentOf(row.base, null), row.taken, known, '')
    starts.set(row, (starts.get(row) ?? new Map<string, Content | null>()).set(key, start))
    return start
  } finally {
    under.delete(row)
  }
}

function isGrownFrom({ mine, base }: HandedRow, before: HandedRow): boolean {
  const [now, then] = [parseStamp(mine.at), parseStamp(before.mine.at)]
  return now.replica === then.replica && before.mine.at < mine.at && before.base?.at === base?.at
}

function byStamp(a: HandedRow, b: HandedRow): number {
  return a.mine.at < b.mine.at ? -1 : 1
}
