import type { Taken } from '#shared/protocol/courier.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { contentOf, mergeKept, type Content } from './mergeKept.ts'

/** A row that was handed over, as far as its start matters. */
export type HandedRow = {
  base: RecordEnvelope | null
  mine: RecordEnvelope
  /** In the order in which they were taken in: stamps of two devices tell nothing of that. */
  taken: readonly Taken[]
}

/** Rows of one record by their stamps. */
export type HandedRows = ReadonlyMap<string, HandedRow>

/**
 * What the author of a row had before them when they wrote it: the base they sent, with what they had
 * taken in from others. What is in it they did not write, so nobody's edit gets another's name, and
 * what they replaced of it they replaced with knowledge.
 *
 * @param known rows of the record; one that is named and not here changes nothing
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
  const earlier: HandedRow[] = []
  let content = start
  for (const { at, since, except } of taken) {
    const row = known.get(at)
    if (!row) continue
    const from = startOfGrown(type, row, earlier, known)
    if (since <= after) {
      earlier.push(row)
      continue
    }
    const { data, deleted } = mergeKept(type, from, row.mine, content, except)
    content = { data, deleted }
    earlier.push(row)
  }
  return content
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
  // No row stands upon itself, whatever somebody signed: so this ends.
  const others = new Map([...known].filter(([at]) => at !== row.mine.at))
  if (!before) return startOf(type, row, others)
  return withTaken(type, contentOf(before.mine, null), row.taken, others, before.mine.at)
}

function isGrownFrom({ mine, base }: HandedRow, before: HandedRow): boolean {
  const [now, then] = [parseStamp(mine.at), parseStamp(before.mine.at)]
  return now.replica === then.replica && before.mine.at < mine.at && before.base?.at === base?.at
}

function byStamp(a: HandedRow, b: HandedRow): number {
  return a.mine.at < b.mine.at ? -1 : 1
}
